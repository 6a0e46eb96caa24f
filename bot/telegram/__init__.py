"""The Telegram channel: reads an update, writes an answer, and loses nothing in between (docs/telegram.md)."""
