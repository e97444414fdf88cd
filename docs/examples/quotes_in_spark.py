"""Who said what in articles, by Spark: a row of Parquet for each quotation.

    spark-submit docs/examples/quotes_in_spark.py --binary pullquote ARTICLES ROWS

ARTICLES is JSON Lines or Parquet, with the members or columns that docs/usage.md names:
text, and id, title, published, url, source and format if there are any. Each partition is
piped through a pullquote of its own, which reads a record a line and writes a line for
each quotation, or one that says what is wrong with a record.
"""

import argparse
import os

from pyspark import SparkFiles
from pyspark.sql import SparkSession

ROW = """id string, url string, published string, title string, quote int, kind string, speaker string, role string,
    start int, end int, text string, mention string, cue string, confidence double, reported_confidence double,
    part_of int, via string, issuer string, by string, error struct<code: string, message: string>"""

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--binary", required=True, help="the program, as it runs on the executors")
options.add_argument("articles")
options.add_argument("rows")
given = options.parse_args()

spark = SparkSession.builder.appName("pullquote").getOrCreate()
sc = spark.sparkContext
sc.addFile(given.binary)
name = os.path.basename(given.binary)
# An executor finds the program in the folder that it works in; with a local master, driver
# and executor are one, and it lies where the driver says.
program = SparkFiles.get(name) if sc.master.startswith("local") else f"./{name}"

if given.articles.rstrip("/").endswith(".parquet"):
    articles = spark.read.parquet(given.articles).toJSON()
else:
    articles = spark.read.text(given.articles).rdd.map(lambda line: line.value)

# Spark runs as many partitions at a time as there are cores: one core is enough for each.
# Without checkCode the rows of a program that was killed would be missing, and no error.
rows = articles.pipe(f"{program} quotes --records --rows", env={"GOMAXPROCS": "1"}, checkCode=True)
spark.read.json(rows, schema=ROW).write.mode("overwrite").parquet(given.rows)
spark.stop()
