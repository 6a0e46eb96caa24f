"""Words around numbers, as data: units, people, qualifiers, months. Lowercase; our own lists."""

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "januari jan", "februari pebruari feb", "maret mar", "april apr", "mei", "juni jun", "juli jul",
            "agustus agu agt ags", "september sept sep", "oktober okt", "november nopember nov", "desember des",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS: dict[str, int] = {
    "senin": 0, "selasa": 1, "rabu": 2, "kamis": 3, "jumat": 4, "jum'at": 4, "jum’at": 4, "sabtu": 5, "minggu": 6,
    "ahad": 6,
}  # fmt: skip

PEOPLE = frozenset(
    "orang jiwa penduduk warga peserta pasien penderita pelajar siswa siswi mahasiswa murid santri pekerja pegawai "
    "karyawan buruh balita bayi anak anak-anak ibu bapak lansia remaja dokter perawat bidan apoteker nakes kader "
    "relawan petugas tenaga korban pendaftar penerima responden nasabah pengunjung penumpang pengguna anggota pria "
    "wanita perempuan laki-laki lelaki suspek odgj odha jemaah jamaah guru dosen petani nelayan pemuda tersangka "
    "polisi tentara prajurit personel peneliti ahli pakar atlet pemain penonton pengungsi pelanggan konsumen "
    "wartawan jurnalis pejabat hakim jaksa menteri penyintas kontak pendonor donor akseptor catin pasangan "
    "disabilitas difabel pengidap pelamar lulusan peserta-didik residen spesialis psikolog psikiater terapis "
    "radiografer sanitarian epidemiolog nutrisionis".split()
) - {"pasangan", "kontak", "tenaga"}
"""Nouns that count people: their unit is "orang"."""

PHRASES: dict[str, str] = {
    "rumah sakit": "rumah sakit", "tempat tidur": "tempat tidur", "tenaga kesehatan": "orang",
    "tenaga medis": "orang", "tenaga kerja": "orang", "tenaga ahli": "orang", "sumber daya": "orang",
    "kepala keluarga": "kepala keluarga", "rumah tangga": "rumah tangga", "ibu hamil": "orang",
    "kabupaten/kota": "kabupaten/kota", "kabupaten kota": "kabupaten/kota", "kab/kota": "kabupaten/kota",
    "kabupaten dan kota": "kabupaten/kota", "kabupaten atau kota": "kabupaten/kota",
    "desa/kelurahan": "desa/kelurahan", "desa kelurahan": "desa/kelurahan", "kontak erat": "orang",
    "unit layanan": "unit", "kali lipat": "kali", "lembar saham": "lembar saham", "tempat tidur rawat": "tempat tidur",
}  # fmt: skip
"""Nouns of several words → unit."""

DURATIONS = frozenset("tahun bulan minggu pekan hari jam menit detik dekade abad thn bln dasawarsa windu".split())
MEASURES: dict[str, str] = {
    "km": "km", "kilometer": "km", "m": "m", "meter": "m", "cm": "cm", "sentimeter": "cm", "mm": "mm",
    "milimeter": "mm", "kg": "kg", "kilogram": "kg", "kilo": "kg", "gram": "gram", "gr": "gram", "g": "gram",
    "mg": "mg", "miligram": "mg", "mcg": "mcg", "ton": "ton", "kuintal": "kuintal", "liter": "liter", "l": "liter",
    "ml": "ml", "mililiter": "ml", "cc": "cc", "hektare": "hektare", "hektar": "hektare", "ha": "hektare",
    "m2": "m2", "m²": "m2", "m3": "m3", "m³": "m3", "km2": "km2", "km²": "km2", "mil": "mil", "inci": "inci",
    "kaki": "kaki", "derajat": "derajat", "°c": "°C", "celsius": "°C", "volt": "volt", "watt": "watt", "mw": "MW",
    "kwh": "kWh", "kalori": "kalori", "kkal": "kkal", "dosis": "dosis", "mmhg": "mmHg", "mg/dl": "mg/dL",
    "iu": "IU", "gb": "GB", "mb": "MB", "mbps": "Mbps", "barel": "barel", "knot": "knot", "hz": "Hz",
}  # fmt: skip
CURRENCIES: dict[str, str] = {
    "rupiah": "rupiah", "dolar as": "dolar AS", "dollar as": "dolar AS", "dolar": "dolar AS", "dollar": "dolar AS",
    "usd": "dolar AS", "euro": "euro", "yen": "yen", "yuan": "yuan", "ringgit": "ringgit", "riyal": "riyal",
    "dolar singapura": "dolar Singapura", "dollar singapura": "dolar Singapura", "dolar australia": "dolar Australia",
}  # fmt: skip

ABOUT = ("sekitar", "sekitaran", "kurang lebih", "lebih kurang", "kira-kira", "sekira", "kisaran", "diperkirakan",
         "estimasi", "berkisar", "±", "~", "k.l.")  # fmt: skip
ALMOST = ("hampir mencapai", "hampir", "nyaris", "mendekati", "menjelang")
OVER = ("lebih dari", "lebih besar dari", "lebih banyak dari", "di atas", "diatas", "minimal", "minimum",
        "sedikitnya", "sekurangnya", "sekurang-kurangnya", "setidaknya", "setidak-tidaknya", "sedikit-dikitnya",
        "paling sedikit", "paling tidak", "paling kurang", "paling cepat", "tak kurang dari", "tidak kurang dari",
        "melebihi", "melampaui", "paling rendah", "≥", ">=", ">")  # fmt: skip
UNDER = ("kurang dari", "lebih kecil dari", "di bawah", "dibawah", "maksimal", "maksimum", "paling banyak",
         "paling lama", "paling lambat", "selambat-lambatnya", "sebanyak-banyaknya", "selama-lamanya",
         "tak lebih dari", "tidak lebih dari", "tidak sampai", "tak sampai", "≤", "<=", "<")  # fmt: skip

NOT_NOUNS = frozenset(
    "di ke dari pada dan atau yang untuk dengan oleh dalam sebagai karena akibat saat ketika sejak hingga sampai "
    "menjadi adalah ialah yaitu yakni merupakan telah sudah akan masih belum tidak tak bukan hanya baru juga pun ini "
    "itu tersebut lalu lagi saja serta maupun namun tetapi tapi sedangkan sementara per para sang si antara bagi demi "
    "tanpa agar supaya bahwa jika bila kalau maka atas bawah secara lebih kurang sekitar hampir mencapai sebesar "
    "sebanyak dibanding dibandingkan naik turun meningkat menurun meninggal tewas sembuh terdiri tercatat terdaftar "
    "terdapat ada berasal berada berstatus bisa dapat harus dan/atau kata ujar ungkap jelas ucap tutur dia ia kami "
    "kita mereka atau sekaligus melalui terhadap tentang sebelum sesudah setelah selama kemudian kini sekarang "
    "kemarin besok nanti mulai sisanya masing-masing diantaranya rata-rata wib wita wit persen selain".split()
)
"""Words that end or never begin what a number counts."""
