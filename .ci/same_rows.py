"""Compares rows of quotations as JSON Lines with tables of Parquet, as Spark reads them.

    same_rows.py ROWS.jsonl TABLE.parquet…

It prints how many there are of each and their digest, and fails if one differs. The order of
rows, and members that are null, mean nothing.
"""

import hashlib
import json
import sys

from pyspark.sql import SparkSession


def digest(rows):
    lines = sorted(json.dumps({k: v for k, v in row.items() if v is not None}, sort_keys=True) for row in rows)
    return len(lines), hashlib.sha256("\n".join(lines).encode()).hexdigest()


spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
alone = digest(json.loads(line) for line in open(sys.argv[1], encoding="utf-8"))
print("%d rows %s %s" % (*alone, sys.argv[1]))
same = alone[0] > 0
for table in sys.argv[2:]:
    rows = digest(row.asDict(recursive=True) for row in spark.read.parquet(table).toLocalIterator())
    print("%d rows %s %s" % (*rows, table))
    same = same and rows == alone
sys.exit(not same)
