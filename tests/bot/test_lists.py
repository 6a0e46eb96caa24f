"""Lists within a sentence: seen as such, and cut out where the sentence says that one follows."""

import pytest

from bot.lists import enumerates, enumeration, names_several


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
