"""Compares the rows of quotations that pullquote wrote with those that came out of Spark.

    same_rows.py ROWS.jsonl ROWS.parquet

It prints how many there are and their digest, and fails if they differ. The order of rows,
and members that are null, mean nothing.
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
parquet = digest(row.asDict(recursive=True) for row in spark.read.parquet(sys.argv[2]).toLocalIterator())
print("alone   %d rows %s\nby Spark %d rows %s" % (alone + parquet))
sys.exit(alone != parquet or alone[0] == 0)
