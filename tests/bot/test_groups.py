"""Groups: children, women and elders are counted only where a text tells of them."""

from collections.abc import Callable

import pytest

from bot.groups import lacks_group
from bot.question import Question

Asked = Callable[[str], Question]


@pytest.mark.parametrize(
    ("question", "text", "lacks"),
    [
        ("berapa anak yang digigit ular", "36 warga digigit ular", True),
        ("berapa anak yang digigit ular", "empat bocah digigit ular", False),
        ("berapa anak yang digigit ular", "empat siswa SD digigit ular", False),
        ("berapa anak yang digigit ular", "sisanya, 36 warga, digigit ular", True),
        ("kasus hiv yang ibu rumah tangga berapa", "10 kasus di ibu kota provinsi", True),
        ("berapa anak stunting di lebak", "4.432 kasus stunting", False),
        ("berapa perempuan yang hidup dengan HIV", "379 orang hidup dengan HIV", True),
        ("berapa perempuan yang hidup dengan HIV", "10 wanita hidup dengan HIV", False),
        ("kasus hiv yang ibu rumah tangga berapa", "10 perempuan terinfeksi", True),
        ("kasus hiv yang ibu rumah tangga berapa", "10 ibu terinfeksi", False),
        ("berapa lansia yang diperiksa", "warga berusia 60 tahun ke atas", False),
        ("berapa lansia yang diperiksa", "450 warga diperiksa", True),
        ("berapa warga yang diperiksa", "450 orang diperiksa", False),
        ("berapa dokter anak di rsud", "tiga dokter spesialis anak", False),
    ],
)
def test_some_of_many_are_told_of_as_such(asked: Asked, question: str, text: str, *, lacks: bool) -> None:
    assert lacks_group(asked(question), (text,)) is lacks
