"""The frame of the window: sidebar, top bar, pages, status bar, command palette."""
