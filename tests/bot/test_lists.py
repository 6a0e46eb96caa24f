"""Lists within a sentence: seen as such, and cut out where the sentence says that one follows."""

import pytest

from bot.lists import enumerates, enumeration, lacks_names, names_several


@pytest.mark.parametrize(
    ("sentence", "several"),
    [
        ("Sasarannya balita, ibu hamil, dan lansia.", True),
        ("Dibuka di Menes, Labuan serta Saketi.", True),
        ("Gejalanya demam tinggi, mual muntah, disertai bintik merah.", True),
        ("Sasarannya balita dan lansia.", False),
        ("Wagimin menyatakan, wilayah bisa dinyatakan dan ditetapkan sebagai KLB.", False),
        ("Ada 538 laporan, dengan 66 anak positif dan 9 lainnya menunggu.", False),
        ("Menurut Umpama, rumah sakit itu kini lebih lengang daripada rumah sakit dan klinik lain.", False),
        ("Pada Senin, 3 Mei 2024, gedung itu dibuka.", False),
        ("", False),
    ],
)
def test_three_things_are_a_list(sentence: str, *, several: bool) -> None:
    assert enumerates(sentence) is several


@pytest.mark.parametrize(
    ("sentence", "several"),
    [
        ("Yaitu, Kota Serang, Kabupaten Serang, Lebak, dan Pandeglang.", True),
        ("Ada di Puskesmas Menes, Labuan, Saketi.", True),
        ("Hal itu disampaikan kepala dinas, Siti Umpama di Lebak, Senin (19/12).", False),
        ("Rajeg 12 kasus, Mauk 9 kasus, Kronjo (4 kasus), dan Kemiri 1 kasus.", True),
        ("Pada 2024 ada 12 kasus, 9 kasus, dan 4 kasus.", False),
        ("Sasarannya balita, ibu hamil, dan lansia.", False),
    ],
)
def test_three_names_are_a_list_of_names(sentence: str, *, several: bool) -> None:
    assert names_several(sentence) is several


@pytest.mark.parametrize(
    ("sentence", "listed"),
    [
        ("Gejalanya antara lain demam, nyeri sendi, dan bintik merah.", "demam, nyeri sendi, dan bintik merah"),
        ("Ada dua poli, yaitu anak, gigi serta mata, yang sudah buka.", "anak, gigi serta mata"),
        ("Berkasnya: KTP, surat kontrol atau rawat inap, dan foto.", "KTP, surat kontrol atau rawat inap, dan foto"),
        ("Bantuannya meliputi beras, telur, dan susu untuk balita.", "beras, telur, dan susu"),
        ("Ada lima, yaitu gizi, KB, ibu dan anak (KIA), serta diare.", "gizi, KB, ibu dan anak (KIA), serta diare"),
        ("3M Plus (yakni menguras, menutup, dan mengubur) dianjurkan.", "menguras, menutup, dan mengubur"),
        ("Penderitanya 266 orang, yaitu pria dan wanita.", None),  # two are as easily read whole
        ("Warga membawa KTP, kartu keluarga, dan foto.", None),  # nothing says where the list begins
        ("Gejalanya antara lain demam.", None),
    ],
)
def test_a_list_that_is_introduced_is_cut_out(sentence: str, listed: str | None) -> None:
    found = enumeration(sentence)
    assert (found and sentence[slice(*found)]) == listed


@pytest.mark.parametrize("piece", ["b", "b ", "yaitu b ", "dan b ", "(b) "])
def test_a_hostile_sentence_comes_to_an_end(piece: str) -> None:
    sentence = f"Warga, {piece * 20_000}"
    assert not enumerates(f"Warga, {'b' * 20_000}")
    assert not names_several(f"Warga, {piece.title() * 20_000}")
    assert enumeration(sentence) is None


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("puskesmas mana saja yang melayani", "Layanan itu ada di Puskesmas Menes.", False),
        ("puskesmas mana saja yang melayani", "Layanan itu ada di empat puskesmas di Pandeglang.", True),
        ("puskesmas mana saja yang melayani", "Yaitu Menes, Labuan, dan Saketi.", False),
        ("nama desa yang tidak punya bidan apa", "Sebanyak 27 desa tidak punya bidan.", True),
        ("rumah sakit mana yang dibangun", "RSUD Labuan dibangun pada 2022.", False),
        ("rumah sakit mana yang dibangun", "Rumah sakit baru dibangun pada 2022.", True),
        ("sekolah mana yang siswanya keracunan", "Mereka belajar di SMPN 1 Kramatwatu.", False),
        ("kapan rumah sakit dibangun", "Rumah sakit baru dibangun pada 2022.", False),
    ],
)
def test_which_facility_it_is_says_a_name(question: str, sentence: str, *, lacks: bool) -> None:
    assert lacks_names(question, sentence) is lacks
