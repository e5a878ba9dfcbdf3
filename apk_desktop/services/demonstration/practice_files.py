"""Small files for the demonstration, made byte by byte so that they are the same every time."""

from __future__ import annotations

import struct
import zlib

A4 = (595, 842)  # points
FIRST_LINE, LINE = 780, 22
_WITH_FONT = "/Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >>"


def practice_pdf(*lines: str) -> bytes:
    """Make a page of A4 with a few lines; only Latin letters, as no font is embedded."""
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    drawn = f"BT /F1 14 Tf {LINE} TL 60 {FIRST_LINE} Td {shown} ET"
    width, height = A4
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] {_WITH_FONT} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
    )
    made = "%PDF-1.4\n"
    places = []
    for number, text in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{text}\nendobj\n"
    start = len(made)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    count = len(objects) + 1
    made += f"xref\n0 {count}\n0000000000 65535 f \n{table}"
    made += f"trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return made.encode("ascii")


def practice_picture(width: int = 240, height: int = 160) -> bytes:
    """Make a PNG of grey stripes that nobody takes for a scan."""
    lines = b"".join(
        b"\x00" + bytes(208 + 24 * ((across + down) // 20 % 2) for across in range(width))
        for down in range(height)
    )
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(lines, 0)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*one) for one in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    checked = kind + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))
