"""The table of furniture: what each rule takes, and sentences with the same words, which stay."""

import pytest

from corpus.furniture import RULES, Takes, rule_of, trim

TAKEN = {
    "advertisement": ["ADVERTISEMENT", "Iklan", "Iklan - Scroll untuk Melanjutkan"],
    "scroll on": ["SCROLL TO CONTINUE WITH CONTENT", "Scroll untuk membaca"],
    "advertiser's content": ["Konten di bawah ini disajikan oleh Advertiser.", "News Update"],
    "embedded": ["[Gambas:Video]", "[Gambas:Video 20detik]", "[Instagram]"],
    "code": ["//<! [CDATA [", '<script src="x.js">'],
    "no word": ["***", "…", "* * *", "—", "()"],
    "breadcrumb": ["Home » Daerah » Kesehatan", "Berita › Banten"],
    "breadcrumb from home": ["Beranda > Kesehatan", "Home / Daerah / Lebak"],
    "share buttons": ["Facebook Twitter WhatsApp Telegram", "Bagikan:", "Salin tautan", "X"],
    "share": ["Bagikan artikel ini:", "Share this post"],
    "text size": ["A A A", "A- A A+"],
    "time ago": ["3 hours ago", "1 day ago"],
    "lalu": ["2 jam lalu", "5 menit yang lalu", "sehari lalu"],
    "views": ["1.234 views", "12 kali dibaca"],
    "read": ["Dibaca: 523 kali", "Dilihat 44"],
    "reading time": ["3 min read", "2 menit membaca"],
    "comments": ["Comments (0)", "Komentar", "12 Komentar"],
    "add a comment": ["Add Comment", "Leave a Reply"],
    "tulis komentar": ["Tulis komentar Anda", "Tinggalkan Balasan"],
    "page numbers": ["Halaman : 1 2 3", "Halaman Selanjutnya", "Halaman 2"],
    "next page": ["Selanjutnya", "1 2 3 Next", "Bersambung ke halaman berikutnya..."],
    "show all": ["Lihat Semua", "Show all"],
    "site navigation": ["Connect With Us", "Beranda", "Tim Redaksi", "Pedoman Media Siber", "Memuat..."],
    "rubrics in one line": ["Nasional Daerah Olahraga Hiburan", "Daerah | Politik | Kesehatan"],
    "see also": ["Baca juga: Harga cabai naik", "BACA JUGA : Jalan rusak", "[Baca Juga: Judul]", "Simak Video: Judul"],
    "see also, no colon": ["Baca juga Harga Cabai Naik Lagi", "Lihat juga Video 'Judul':"],
    "watch": ["Saksikan Live ContohSore", "Simak Video 'Judul' di sini:"],
    "more": ["Baca selengkapnya di sini.", "Baca lanjutan artikel ini di halaman dua>>>"],
    "updates": ["Dapatkan update berita pilihan setiap hari. Ikuti kanal WhatsApp kami."],
    "please read": ["Silakan baca konten menarik lainnya di Google News"],
    "Google News": ["Temukan kami di Google News", "Follow kami di Google News"],
    "channel": ["Ikuti kanal WhatsApp kami", "Gabung channel Telegram Contoh sekarang"],
    "hashtags": ["#stunting #banten", "Tags: dinkes, banten"],
    "byline": ["Editor: Gilang", "Penulis : Rusdi", "Penulis: Redaksi | Editor: Admin", "Reporter: Ani"],
    "illustration": ["Ilustrasi DBD. (Istimewa / Istimewa)", "Foto ilustrasi pasien rumah sakit"],
    "source": ["sumber : antara", "Sumber: Dinas Kesehatan"],
    "machine": ["Konten ini diolah dengan bantuan AI.", "Artikel ini ditulis oleh kecerdasan buatan"],
    "copyright": ["Copyright © 2026 Contoh", "© 2025 Contoh Media"],
    "all rights": ["Contoh Media 2026. All Rights Reserved."],
    "signed line": ["(js)", "(red)", "(*/ADV).", "***(red.)", "[tsr]", "(ugo/djm)"],
    "tags": ["Tags", "Tag:", "Topik Terkait"],
    "popular": ["TERPOPULER", "Trending"],
    "related": ["Berita Terkait", "Artikel Lainnya:"],
    "related, English": ["Related Posts", "Latest News"],
    "recommended": ["Rekomendasi untuk Anda", "Pilihan Redaksi"],
    "see also, bare": ["Baca juga:", "Baca_Juga", "[BACA JUGA]"],
}
TRIMMED = {
    "signed": [
        ("Semua selesai,” pungkasnya.(js)", "Semua selesai,” pungkasnya."),
        ("Semua selesai,” tutupnya. (*/ADV).", "Semua selesai,” tutupnya."),
        ("Semua selesai. (*/Fulan)", "Semua selesai."),
        ("Semua hadir,. ***(red.)", "Semua hadir,."),
        ("Semua hadir. [feb]", "Semua hadir."),
    ],
    "credit": [("Petugas memeriksa pasien. (Foto: Dok. Dinas)", "Petugas memeriksa pasien.")],
    "stars": [("Semua hadir. ***", "Semua hadir."), ("“Semua hadir.” *", "“Semua hadir.”")],
    "see also at the end": [
        ("Semua hadir. Baca juga: Judul lain tanpa titik", "Semua hadir."),
        ("Semua hadir. (Baca juga: Judul lain)", "Semua hadir."),
    ],
    "see also inside": [("Kasus turun. Baca Juga “Kami siap,” katanya.", "Kasus turun. “Kami siap,” katanya.")],
    "advertisement inside": [("Kasus turun. ADVERTISEMENT Dinas siap.", "Kasus turun. Dinas siap.")],
    "embedded inside": [("Kasus turun. [Gambas:Video] Dinas siap.", "Kasus turun. Dinas siap.")],
}
KEPT = [
    "Warga diminta baca juga buku KIA sebelum imunisasi.",
    "Baca juga buku KIA sebelum imunisasi.",
    "Dapatkan obat gratis melalui aplikasi Mobile JKN.",
    "Dapatkan informasi terbaru tentang imunisasi di puskesmas terdekat.",
    "Ikuti vaksinasi di puskesmas dan daftar lewat WhatsApp 0812.",
    "Menurut pencarian di Google News, kasus itu ramai dibicarakan.",
    "Iklan rokok dilarang di sekitar sekolah.",
    "Tahun 2020: 409.749 orang",
    "Kota Serang: 66 kasus",
    "Komentar warga beragam soal layanan itu.",
    "Bagikan masker kepada lansia, kata Kepala Dinkes.",
    "Sumber air bersih baru menjangkau 60 persen rumah.",
    "Editor majalah kesehatan itu meninggal karena kanker.",
    "Dukungan Pemerintah Daerah Sangat Diperlukan",
    "Rekomendasi",
    "Halaman puskesmas dipenuhi warga sejak pagi.",
    "Tiga jam lalu pasien itu dirujuk ke RSUD Banten.",
    "Copyright bukan alasan menutup data kesehatan, katanya, karena data itu milik publik dan dibayar oleh warga.",
    "(dalam persen)",
    "Ilustrasi kasus itu menunjukkan 57 anak terdampak.",
    "Program itu bernama Banten Sehat (BS)",
    "Pasien dirujuk ke Rumah Sakit Umum Daerah (RSUD).",
    "Jumlahnya 12 orang (lihat tabel 3).",
    "Selanjutnya dinas memeriksa 40 rumah di sekitarnya.",
    "Home visit » dilakukan petugas. Hasilnya baik.",
]


@pytest.mark.parametrize(("name", "line"), [(name, line) for name, lines in TAKEN.items() for line in lines])
def test_a_line_that_a_rule_takes(name: str, line: str) -> None:
    rule = rule_of(line)
    assert rule is not None
    assert rule.name == name


@pytest.mark.parametrize(("line", "left"), [pair for pairs in TRIMMED.values() for pair in pairs])
def test_a_piece_of_a_line_that_a_rule_takes(line: str, left: str) -> None:
    assert trim(line) == left


@pytest.mark.parametrize("line", KEPT)
def test_lines_with_the_words_of_furniture_that_stay(line: str) -> None:
    assert rule_of(line) is None
    assert trim(line) == line


def test_every_rule_has_its_examples() -> None:
    whole = {rule.name for rule in RULES if rule.takes in {Takes.LINE, Takes.LIST}}
    assert whole == set(TAKEN)
    assert {rule.name for rule in RULES} - whole == set(TRIMMED)
