"""How it is found: words, stems, passages, figures and ranking."""

import os

# A question's products are small, and workers answer beside each other: spread over cores they take ten times as long.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
