"""Papers that the tests print; every name is invented."""

from __future__ import annotations

from datetime import date

from apk_desktop.documents.agenda_paper import AgendaItem, AgendaPaper, Signature
from apk_desktop.domain.trilingual import Trilingual

DAY = date(2026, 4, 24)
KAZAKH_LETTERS = "әғқңөұүһіӘҒҚҢӨҰҮҺІ"
PANGRAM = "Әйгілі ғалым қаңтарда өнер, ұғым, үміт һәм ілім жайлы: ӘҒҚҢӨҰҮҺІ"

ITEMS = (
    AgendaItem(
        number="1",
        title=Trilingual("Сессияны ашу", "Открытие сессии", "Opening of the Session"),
        speakers=Trilingual(
            "Ассамблея Төрағасы", "Председатель Ассамблеи", "Chairman of the Assembly"
        ),
        minutes=10,
        starts="10:00",
    ),
    AgendaItem(
        number="2",
        title=Trilingual(
            "Ассамблеяның 2025 жылғы жұмысы туралы",
            "О работе Ассамблеи в 2025 году",
            "The work of the Assembly in 2025",
        ),
        speakers=Trilingual("Е.К. Мысалов", "Мысалов Е.К.", "Y. Mysalov"),
        minutes=25,
        starts="10:10",
    ),
    AgendaItem(
        number="2.1",
        title=Trilingual(
            "Қосымша баяндама: Достық үйлері", "Содоклад: Дома дружбы", "Second report: the Houses"
        ),
        speakers=Trilingual("Н.С. Лекалова", "Лекалова Н.С.", "N. Lekalova"),
        minutes=10,
        starts="10:35",
    ),
    AgendaItem(
        number="3",
        title=Trilingual("Төраға орынбасарларының есебі", "Отчёт заместителей Председателя", ""),
        speakers=Trilingual("Р.Т. Шаблонов, Л.Ф. Макетова", "Шаблонов Р.Т., Макетова Л.Ф.", ""),
        minutes=30,
        starts="10:45",
    ),
    AgendaItem(number="4", title=Trilingual(PANGRAM, "Разное", "Other matters")),
)


def agenda_of(items: tuple[AgendaItem, ...] = ITEMS, *, specimen: bool = True) -> AgendaPaper:
    return AgendaPaper(
        meeting=Trilingual(
            "Қазақстан халқы Ассамблеясының\n35-сессиясы",
            "35-я сессия\nАссамблеи народа Казахстана",
            "35th Session of the Assembly\nof the People of Kazakhstan",
        ),
        day=DAY,
        when=Trilingual(
            "2026 жылғы 24 сәуір, сағат 10:00", "24 апреля 2026 года, 10:00", "24 April 2026, 10:00"
        ),
        place=Trilingual("Астана қаласы", "город Астана", "Astana"),
        theme=Trilingual(
            "Бірлік, жасампаздық, өрлеу", "Единство. Созидание. Прогресс", "Unity and progress"
        ),
        items=items,
        signature=Signature(
            office=Trilingual(
                "Хатшылық меңгерушісі", "Заведующий Секретариатом", "Head of the Secretariat"
            ),
            name=Trilingual("Е. Мысалов", "Е. Мысалов", "Y. Mysalov"),
        ),
        is_demonstration=specimen,
    )


def many_items(count: int) -> tuple[AgendaItem, ...]:
    """Make so many items, every fourth a sub-item, with titles of one to five lines."""
    items: list[AgendaItem] = []
    main = below = 0
    for at in range(count):
        if at % 4 == 3:
            below += 1
            number = f"{main}.{below}"
        else:
            main, below = main + 1, 0
            number = f"{main}"
        lines = at % 5 + 1
        items.append(
            AgendaItem(
                number=number,
                title=Trilingual(
                    f"М{at} " + "Этномәдени бірлестіктердің қызметін дамыту туралы " * lines,
                    f"В{at} " + "О развитии деятельности этнокультурных объединений " * lines,
                    f"Q{at} " + "On the work of the ethnocultural associations " * lines,
                ),
                minutes=5,
                starts=f"{10 + at // 12}:{at % 12 * 5:02}",
            )
        )
    return tuple(items)
