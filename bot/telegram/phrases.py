"""What the Telegram bot itself says to people, in Indonesian. The answers come from the articles, not from here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COMMANDS: Mapping[str, str] = {
    "start": "Mulai dan lihat contoh pertanyaan",
    "bantuan": "Cara bertanya",
    "topik": "Apa saja yang bisa ditanyakan",
    "sumber": "Dari mana jawaban diambil",
    "privasi": "Apa yang disimpan tentang Anda",
    "hapus_data": "Hapus data percakapan Anda",
}
"""The commands as Telegram lists them; each has its text in ``Desk``."""
ALIASES: Mapping[str, str] = {"help": "bantuan", "mulai": "start", "topics": "topik", "privacy": "privasi"}

WELCOME = (
    "Selamat datang di Tanya Dinkes Banten\n"
    "Tanyakan apa saja tentang layanan kesehatan di Banten dengan bahasa sehari-hari. Saya menjawab dengan angka atau "
    "kalimat dari artikel, lengkap dengan tempat, tanggal, dan sumbernya.\n\n"
    "Pesan Anda dihapus dari sistem kami setelah dijawab. Selengkapnya: /privasi"
)
EXAMPLES = "Contoh pertanyaan, silakan ketuk:"
HELP = (
    "Cara bertanya\n"
    "• Tulis pertanyaan seperti biasa, misalnya: {example}\n"
    "• Lanjutkan dengan singkat, misalnya: kalau di Lebak?\n"
    "• Sebutkan tempat atau tahun bila perlu.\n"
    "• Ketuk Sumber untuk melihat kalimat aslinya, Data lain untuk angka sebelumnya atau yang berbeda, dan Grafik bila "
    "ada beberapa angka.\n"
    "• Di grup, sebut nama saya (@{username}) atau balas pesan saya.\n"
    "• Di percakapan mana pun, ketik @{username} lalu pertanyaan Anda.\n\n"
    "/topik – apa saja yang bisa ditanyakan\n"
    "/sumber – dari mana jawaban diambil\n"
    "/privasi – apa yang disimpan tentang Anda\n"
    "/hapus_data – hapus data percakapan Anda\n\n"
    "Dalam keadaan darurat, telepon {emergency}. Bot ini bukan pengganti dokter."
)
HELP_EXAMPLE = "berapa jumlah rumah sakit di Banten"
TOPICS = "Yang bisa ditanyakan saat ini"
NO_TOPICS = "Belum ada artikel yang bisa ditanyakan. Silakan coba lagi nanti."
SOURCES = (
    "Dari mana jawaban diambil\n"
    "Setiap jawaban dikutip dari artikel berita atau laman resmi tentang kesehatan di Banten; tidak ada yang dikarang. "
    "Ketuk Sumber di bawah jawaban untuk melihat kalimat aslinya, atau balas sebuah jawaban dengan /sumber."
)
SOURCES_NOW = "Sumber yang paling sering dipakai: {names}."
PRIVACY = (
    "Apa yang disimpan tentang Anda\n"
    "• Pesan Anda disimpan hanya sampai dijawab, lalu dihapus. Bila tidak dapat dijawab, dihapus setelah 24 jam.\n"
    "• Supaya tidak menjawab dua kali, nomor pesan dari Telegram disimpan 48 jam, tanpa nama, tanpa nomor Anda, tanpa "
    "isi pesan.\n"
    "• Untuk membatasi pesan beruntun, jumlah pesan Anda dicatat paling lama sekitar satu jam.\n"
    "• Supaya pertanyaan lanjutan dimengerti, pertanyaan terakhir diingat 15 menit tanpa nama Anda.\n"
    "• Isi tombol di bawah jawaban disimpan 7 hari, tanpa pertanyaan Anda dan tanpa nama Anda.\n"
    "• Penilaian 👍 👎 dicatat pada jawabannya, bukan pada Anda.\n\n"
    "Telegram sendiri menyimpan percakapan menurut aturannya. /hapus_data menghapus yang kami simpan sekarang juga."
)
FORGOTTEN = (
    "Data percakapan Anda sudah dihapus\n"
    "Kami tidak lagi menyimpan apa pun tentang percakapan ini. Pesan yang tampak di layar ada di Telegram; Anda dapat "
    "menghapusnya dengan Hapus Chat."
)
UNKNOWN_COMMAND = "Maaf, saya tidak mengenal perintah itu\nKetik saja pertanyaan Anda, atau lihat /bantuan."
OTHER = "Maaf, saya baru bisa membaca tulisan\nSilakan ketik pertanyaan Anda."
FLOOD = (
    "Mohon tunggu sebentar\n"
    "Pesan Anda datang terlalu cepat, jadi untuk sementara tidak saya jawab. Silakan tanya lagi dalam satu menit. "
    "Dalam keadaan darurat, telepon {emergency}."
)
FLOOD_SHORT = "Terlalu cepat. Mohon tunggu satu menit."
FAILED = "Maaf, terjadi gangguan di pihak kami\nPertanyaan Anda belum terjawab. Silakan kirim sekali lagi."
OLD_BUTTON = "Jawaban ini sudah lama, jadi rinciannya tidak disimpan lagi. Silakan tanyakan sekali lagi."
NO_VIEW = "Tidak ada data untuk tombol ini."
THANKS_GOOD = "Terima kasih! Senang bisa membantu."
THANKS_BAD = "Terima kasih. Masukan Anda kami pakai untuk memperbaiki jawaban."

BUTTON_SOURCE = "Sumber"
BUTTON_OTHER = "Data lain"
BUTTON_CHART = "Grafik"
BUTTON_GOOD = "👍"
BUTTON_BAD = "👎"
INLINE_ASK = "Tanya langsung ke bot"
ASKED = "Pertanyaan: {question}"
SOURCE = "Sumber"
OTHER_FIGURES = "Data lain"
DIFFERS = "sumber berbeda"
COMPUTED = "Dihitung"
UNDATED = "tanpa tanggal"
AS_OF = "per {date}"
