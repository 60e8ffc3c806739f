-- What Databricks may take and the grammar of Spark does not, other dialects, and noise. Refused, since nothing is known
-- of it. A statement here that people need is a false refusal: see docs/limits.md.

--! A version by its short form
--! deny sql_unparsable
SELECT * FROM main.sales.orders@v3

--! A time by its short form
--! deny sql_unparsable
SELECT * FROM main.sales.orders@20260101000000000

--! TOP of SQL Server
--! deny sql_unparsable
SELECT TOP 10 * FROM main.sales.orders

--! FETCH of the standard
--! deny sql_unparsable
SELECT * FROM main.sales.orders FETCH FIRST 10 ROWS ONLY

--! Plain words
--! deny sql_unparsable
how many orders are there?

--! Markdown
--! deny sql_unparsable
```sql
SELECT 1
```

--! JSON
--! deny sql_unparsable
{"query": "SELECT 1"}

--! A comma too many
--! deny sql_unparsable
SELECT order_id, FROM main.sales.orders

--! A bracket too many
--! deny sql_unparsable
SELECT (1))

--! A bracket too few
--! deny sql_unparsable
SELECT ((1)

--! A name with a hyphen and without backticks
--! deny sql_unparsable
SELECT * FROM main.sales-data.orders

--! A misspelt word
--! deny sql_unparsable
SELCT * FROM main.sales.orders

--! Python
--! deny sql_unparsable
spark.sql("SELECT 1")
