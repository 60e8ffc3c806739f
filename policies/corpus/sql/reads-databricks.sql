-- What Databricks reads beyond plain SQL.

--! An earlier version of a table
--! allow
SELECT * FROM main.sales.orders VERSION AS OF 12

--! A table at an earlier time
--! allow
SELECT * FROM main.sales.orders TIMESTAMP AS OF '2026-01-01T00:00:00Z'

--! A table at a time that is computed
--! allow
SELECT * FROM main.sales.orders TIMESTAMP AS OF current_timestamp() - INTERVAL 1 DAY

--! A table at an earlier time, as the standard has it
--! allow
SELECT * FROM main.sales.orders FOR SYSTEM_TIME AS OF '2026-01-01'

--! What changed between two versions
--! allow
SELECT a.* FROM main.sales.orders VERSION AS OF 2 a EXCEPT SELECT b.* FROM main.sales.orders VERSION AS OF 1 b

--! A share of a table
--! allow
SELECT * FROM main.sales.orders TABLESAMPLE (5 PERCENT) REPEATABLE (42)

--! Some rows of a table
--! allow
SELECT * FROM main.sales.orders TABLESAMPLE (10 ROWS)

--! Buckets of a table
--! allow
SELECT * FROM main.sales.orders TABLESAMPLE (BUCKET 1 OUT OF 4 ON order_id)

--! A pipe
--! allow
FROM main.sales.orders
|> WHERE status = 'open'
|> AGGREGATE sum(amount) AS total GROUP BY region
|> ORDER BY total DESC
|> LIMIT 3

--! A pipe with a join
--! allow
FROM main.sales.orders |> JOIN main.sales.customers USING (customer_id) |> SELECT name, amount

--! A pipe with columns that come and go
--! allow
FROM main.sales.orders |> EXTEND amount * 2 AS twice |> SET amount = 0 |> DROP note |> AS o

--! A pipe with a union
--! allow
FROM main.sales.orders |> UNION ALL (SELECT * FROM main.archive.orders)

--! A pipe with a pivot
--! allow
FROM main.sales.orders |> SELECT region, amount |> PIVOT (sum(amount) FOR region IN ('north', 'south'))

--! All columns but some
--! allow
SELECT * EXCEPT (note, customer.phone) FROM main.sales.orders

--! An alias that is used in the same list
--! allow
SELECT amount * 1.19 AS gross, gross - amount AS tax FROM main.sales.orders

--! Parameters by name
--! allow
SELECT * FROM main.sales.orders WHERE region = :region AND amount > :least

--! Parameters by position
--! allow
SELECT * FROM main.sales.orders WHERE region = ? AND amount > ?

--! A limit that is a parameter
--! allow
SELECT * FROM main.sales.orders LIMIT :n

--! Collations
--! allow
SELECT * FROM main.sales.customers WHERE name COLLATE UNICODE_CI = 'ada' ORDER BY name COLLATE UTF8_LCASE

--! Sorting within partitions
--! allow
SELECT * FROM main.sales.orders DISTRIBUTE BY region SORT BY amount

--! Clustering
--! allow
SELECT * FROM main.sales.orders CLUSTER BY region

--! A stream
--! allow
SELECT * FROM STREAM main.sales.orders

--! A hint on skew
--! allow
SELECT /*+ SKEW('orders', 'region') */ * FROM main.sales.orders

--! A federated catalog
--! allow
SELECT * FROM postgres_federated.public.invoices

--! A metric view
--! allow
SELECT region, measure(total_revenue) FROM main.sales.revenue_metrics GROUP BY ALL

--! A column that the reader has to dig for
--! allow
SELECT o.customer.address.city, o.items[0].sku, o.payload:meta.source::string FROM main.sales.orders o

--! The plan of a query
--! allow
EXPLAIN SELECT * FROM main.sales.orders

--! The plan of a query in a form for people
--! allow
EXPLAIN FORMATTED WITH o AS (SELECT * FROM main.sales.orders) SELECT count(*) FROM o

--! The plan of a query with what it costs
--! allow
EXPLAIN COST SELECT * FROM main.sales.orders JOIN main.sales.customers USING (customer_id)

--! The columns of a query
--! allow
DESCRIBE QUERY SELECT order_id, amount FROM main.sales.orders

--! The columns of a query, in short
--! allow
DESC SELECT 1 AS one
