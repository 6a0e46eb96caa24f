"""Words around numbers, as data: units, people, qualifiers, months, words that no figure counts.

All in lower case; the lists are our own. A noun that is in none of them is its own unit ("87 penghargaan").
"""

from index.figures.figure import Kind, Qualifier

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "januari jan", "februari pebruari feb", "maret mar", "april apr", "mei", "juni jun", "juli jul",
            "agustus agu agt ags aug", "september sept sep", "oktober okt oct", "november nopember nov",
            "desember des dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
LONG_MONTHS = frozenset(name for name in MONTHS if len(name) > 4 or name in {"mei", "juni", "juli"})
"""Month names that are no abbreviation, and so may stand without a day before them."""
WEEKDAYS: dict[str, int] = {
    "senin": 0, "selasa": 1, "rabu": 2, "kamis": 3, "jumat": 4, "jum'at": 4, "jum’at": 4, "sabtu": 5, "minggu": 6,
    "ahad": 6,
}  # fmt: skip

PEOPLE = frozenset(
    "orang jiwa penduduk warga masyarakat peserta pasien penderita pengidap penyintas korban odgj odha "
    "odhiv odhir pelajar siswa siswi mahasiswa murid santri guru dosen balita batita baduta bayi anak anak-anak "
    "ibu bumil bapak lansia remaja pemuda pria wanita perempuan laki-laki lelaki dokter perawat bidan apoteker "
    "nakes tenaga spesialis psikolog psikiater terapis residen radiografer sanitarian epidemiolog nutrisionis "
    "kader relawan sukarelawan petugas pendaftar penerima pendonor akseptor catin responden nasabah pengunjung "
    "penumpang pengguna pelanggan konsumen anggota pengurus pekerja pegawai karyawan buruh honorer asn pns pppk petani "
    "nelayan pedagang pelaku pengemudi sopir pendamping penyuluh fasilitator tukang pelamar lulusan pemilih "
    "disabilitas difabel perokok pecandu jemaah jamaah kiai ulama tersangka terdakwa saksi narapidana napi "
    "tahanan sandera polisi tentara prajurit personel peneliti ahli pakar hakim jaksa pejabat menteri direktur "
    "gubernur bupati camat lurah tokoh kandidat wartawan jurnalis atlet pemain penonton pengungsi wisatawan turis "
    "pejuang investor pengelola pelanggar pengendara putra putri".split()
)
"""Nouns that count people: their unit is "orang"."""

PHRASES: dict[str, tuple[str, Kind]] = {
    **dict.fromkeys(
        ("tenaga kesehatan", "tenaga medis", "tenaga kerja", "tenaga ahli", "tenaga pendidik", "tenaga pengajar",
         "tenaga honorer", "ibu hamil", "kontak erat", "wajib pajak", "calon jemaah", "calon jamaah", "usia produktif",
         "kelompok rentan", "calon pengantin", "calon siswa", "calon peserta", "penyandang disabilitas"),
        ("orang", Kind.COUNT),
    ),
    **dict.fromkeys(
        ("kabupaten/kota", "kabupaten kota", "kab/kota", "kabupaten dan kota", "kabupaten atau kota", "kota kabupaten",
         "kota/kabupaten"),
        ("kabupaten/kota", Kind.COUNT),
    ),
    **{phrase: (phrase, Kind.COUNT) for phrase in (
        "rumah sakit", "tempat tidur", "kepala keluarga", "rumah tangga", "desa/kelurahan", "lembar saham",
        "perguruan tinggi", "unit kerja", "ruang kelas", "mata kuliah", "kantong darah", "tabung oksigen",
        "titik api", "kelahiran hidup", "bidang tanah", "sambungan rumah", "buku nikah")},
    "bed rumah": ("tempat tidur", Kind.COUNT),
    "kali lipat": ("kali", Kind.COUNT),
    "poin persen": ("poin", Kind.PERCENT),
    "poin persentase": ("poin", Kind.PERCENT),
    "persen poin": ("poin", Kind.PERCENT),
    "persen point": ("poin", Kind.PERCENT),
    "basis poin": ("basis poin", Kind.PERCENT),
    "meter persegi": ("m2", Kind.MEASURE),
    "derajat celsius": ("°C", Kind.MEASURE),
    "derajat celcius": ("°C", Kind.MEASURE),
    "meter kubik": ("m3", Kind.MEASURE),
    "kilometer persegi": ("km2", Kind.MEASURE),
    "kilo liter": ("kiloliter", Kind.MEASURE),
    "mega watt": ("MW", Kind.MEASURE),
    "dolar as": ("dolar AS", Kind.MONEY),
    "dollar as": ("dolar AS", Kind.MONEY),
    "dolar amerika": ("dolar AS", Kind.MONEY),
    "dollar amerika": ("dolar AS", Kind.MONEY),
    "dolar singapura": ("dolar Singapura", Kind.MONEY),
    "dollar singapura": ("dolar Singapura", Kind.MONEY),
    "dolar australia": ("dolar Australia", Kind.MONEY),
}  # fmt: skip
"""Units of several words → unit, kind."""

WORDS: dict[str, tuple[str, Kind]] = {
    **{word: (word, Kind.DURATION) for word in
       "tahun bulan minggu pekan hari jam menit detik dekade abad windu milidetik semester triwulan".split()},
    "thn": ("tahun", Kind.DURATION), "bln": ("bulan", Kind.DURATION), "dasawarsa": ("dekade", Kind.DURATION),
    **dict.fromkeys(("%", "persen", "prosen", "persennya"), ("persen", Kind.PERCENT)),
    "poin": ("poin", Kind.PERCENT),
    **{word: (word, Kind.MONEY) for word in "rupiah euro yen yuan ringgit riyal poundsterling baht won".split()},
    **dict.fromkeys(("dolar", "dollar", "usd"), ("dolar AS", Kind.MONEY)),
    **{word: (unit, Kind.MEASURE) for unit, words in {
        "km": "km kilometer", "m": "m meter", "cm": "cm sentimeter", "mm": "mm milimeter", "kg": "kg kilogram kilo",
        "gram": "gram gr g", "mg": "mg miligram", "mcg": "mcg mikrogram", "ton": "ton", "kuintal": "kuintal",
        "liter": "liter l ltr", "ml": "ml mililiter", "cc": "cc", "hektare": "hektare hektar ha", "m2": "m2 m²",
        "m3": "m3 m³ kubik", "km2": "km2 km²", "mil": "mil", "inci": "inci inch", "kaki": "kaki",
        "derajat": "derajat °", "°C": "°c celsius celcius", "volt": "volt", "watt": "watt", "MW": "mw megawatt",
        "GW": "gw gigawatt", "kWh": "kwh", "kalori": "kalori", "kkal": "kkal kilokalori", "dosis": "dosis",
        "mmHg": "mmhg", "IU": "iu", "GB": "gb gigabyte", "MB": "mb", "Mbps": "mbps", "barel": "barel", "knot": "knot",
        "Hz": "hz", "kiloliter": "kiloliter kl", "mg/dL": "mg/dl",
        "g/dL": "g/dl", "mg/L": "mg/l", "mmol/L": "mmol/l", "PK": "pk", "km/jam": "km/jam", "desibel": "desibel",
        "magnitudo": "magnitudo", "sendok": "sendok", "gelas": "gelas", "tetes": "tetes",
    }.items() for word in words.split()},
    "rs": ("rumah sakit", Kind.COUNT), "kk": ("kepala keluarga", Kind.COUNT), "bed": ("tempat tidur", Kind.COUNT),
    "suspek": ("kasus", Kind.COUNT),
}  # fmt: skip
"""Units of one word → unit, kind. People's nouns are apart."""

QUALIFIERS: dict[str, Qualifier] = {
    **dict.fromkeys(
        ("sekitar", "sekitaran", "kurang lebih", "lebih kurang", "kira-kira", "sekira", "kisaran", "di kisaran",
         "berkisar", "berkisar di", "diperkirakan", "diestimasikan", "±", "~", "kurleb"),
        Qualifier.ABOUT,
    ),
    **dict.fromkeys(("hampir", "nyaris", "mendekati", "menjelang"), Qualifier.ALMOST),
    **dict.fromkeys(
        ("lebih dari", "lebih besar dari", "lebih banyak dari", "di atas", "diatas", "minimal", "minimum",
         "sedikitnya", "sekurangnya", "sekurang-kurangnya", "setidaknya", "setidak-tidaknya", "sedikit-dikitnya",
         "paling sedikit", "paling tidak", "paling kurang", "paling cepat", "paling rendah", "tak kurang dari",
         "tidak kurang dari", "melebihi", "melampaui", "lewat dari", "≥", ">", ">="),
        Qualifier.OVER,
    ),
    **dict.fromkeys(
        ("kurang dari", "lebih kecil dari", "lebih rendah dari", "di bawah", "dibawah", "maksimal", "maksimum",
         "paling banyak", "paling lama", "paling lambat", "paling tinggi", "selambat-lambatnya",
         "sebanyak-banyaknya", "selama-lamanya", "tak lebih dari", "tidak lebih dari", "tidak sampai", "tak sampai",
         "belum sampai", "kurang lebih dari", "≤", "<", "<="),
        Qualifier.UNDER,
    ),
}  # fmt: skip
"""Words before a number that say how exactly it is meant."""

NAMED = frozenset(
    "nomor no nomer kelas kamar ruang lantai tipe type level fase tahap tingkat grade gerbang jalur blok gang vol "
    "volume edisi bab halaman hlm seri versi generasi golongan desil kategori zona sektor wilayah terminal "
    "dermaga pintu urutan gelombang termin angkatan ayat huruf episode jilid lampiran tabel omega ekstensi ext "
    "extension rute liga sila kompi kloter daop koridor segmen klaster stadium peringkat posisi km rt rw sd smp "
    "sma sman smpn sdn smkn smk pasar kodim korem juara negeri urut formula dosis".split()
)
"""Nouns before a number that names and does not count ("kelas 3"), when no unit follows."""

FUNCTION_WORDS = frozenset(
    "di ke dari pada sepanjang dan atau yang untuk dengan oleh dalam sebagai karena akibat saat ketika sejak "
    "hingga sampai menjadi jadi adalah ialah yaitu yakni merupakan telah sudah akan masih belum tidak tak bukan "
    "hanya cuma baru juga pun ini itu tersebut lalu silam lagi saja serta maupun namun tetapi tapi sedangkan "
    "sementara per para sang si antara bagi demi tanpa agar supaya bahwa jika bila kalau maka atas bawah secara "
    "lebih kurang sekitar hampir mencapai sebesar sebanyak sejumlah dibanding dibandingkan naik turun meningkat "
    "menurun menyusut bertambah berkurang kata ujar ungkap jelas ucap tutur papar imbuh tandas tegas dia ia kami "
    "kita mereka sekaligus melalui terhadap tentang sebelum sesudah setelah usai selama kemudian kini sekarang "
    "kemarin besok nanti mulai sisanya masing-masing diantaranya rata-rata wib wita wit selain seperti ada "
    "terdapat tercatat bisa dapat harus mampu sempat pernah makin semakin paling begitu sangat cukup terlalu hal "
    "mendatang depan berturut-turut meski meskipun walau walaupun sehingga setiap tiap berikutnya selanjutnya "
    "pula bahkan malah justru lewat guna kepada via sebenarnya sebetulnya memang pembanding asal sesuai terkait "
    "menurut menurutnya berdasarkan the of and selebihnya setelahnya sebelumnya setahun sebulan seminggu "
    "sepekan sehari apabila seterusnya ya iya nah kan saya anda".split()
)
"""Words that end or never begin what a number counts."""

ADJECTIVES = frozenset(
    "terakhir positif negatif baru lama aktif lain lainnya tambahan besar kecil tertinggi terendah terbesar "
    "terkecil terbanyak meninggal tewas sembuh hidup luka sakit selamat hilang total resmi penuh lagi utama "
    "pertama kedua ketiga kritis rawat luka-luka ringan berat sedang muda tua nonaktif kosong berturut-turut "
    "tuntas gratis gagal buka tutup libur kembali tetap siap rusak reaktif nonreaktif".split()
)
"""Words after a number that say which, never what ("14 positif")."""

NOUNS_LIKE_VERBS = frozenset(
    "melitus mellitus menular menahun menyusui bersalin bersih berisiko berencana direktur direktorat dinas "
    "dialog diare dirjen difteri disabilitas distrik divisi diagnosis dimensi digit diskusi disertasi distribusi "
    "diplomat dialisis dinding menit menteri mentor menara menu mentimun mental mentah menopause mesin meter "
    "meteran media medali meja mesjid metode megawatt member membran memori mekanik medis mediator merek melon "
    "mercusuar mengkudu meningitis meninggal merpati berita berkas beras beruang berlian berat terminal ternak "
    "teras terapis terapi terdakwa tersangka terpidana terlapor terduga terumbu terowongan tertanggung terasi "
    "teripang berdarah bersama bertulis".split()
)
"""Nouns with the first letters of a verb."""
