-- Tables that tell of objects and people, whatever the tags of those say.

--! Who did what
--! deny sql_table_withheld
SELECT * FROM system.access.audit

--! Who did what, in backticks and capitals
--! deny sql_table_withheld
SELECT * FROM `SYSTEM`.`Access`.`AUDIT`

--! What others asked
--! deny sql_table_withheld
SELECT statement_text FROM system.query.history

--! What it costs
--! deny sql_table_withheld
SELECT * FROM system.billing.usage

--! Which table feeds which
--! deny sql_table_withheld
SELECT * FROM system.access.table_lineage

--! All tables
--! deny sql_table_withheld
SELECT table_name FROM system.information_schema.tables

--! All tables of a catalog
--! deny sql_table_withheld
SELECT table_name FROM main.information_schema.tables

--! All columns of the session's catalog
--! deny sql_table_withheld
SELECT column_name FROM information_schema.columns

--! All tags
--! deny sql_table_withheld
SELECT * FROM main.information_schema.column_tags

--! All tables in a subquery
--! deny sql_table_withheld
SELECT * FROM main.sales.orders WHERE note IN (SELECT table_name FROM main.information_schema.tables)

--! All tables in a union
--! deny sql_table_withheld
SELECT order_id FROM main.sales.orders UNION SELECT table_name FROM main.information_schema.tables

--! All tables in a join in brackets
--! deny sql_table_withheld
SELECT * FROM (main.sales.orders o JOIN main.information_schema.tables t ON o.note = t.table_name)

--! All tables to the side
--! deny sql_table_withheld
SELECT * FROM main.sales.orders, LATERAL (SELECT * FROM information_schema.tables)

--! All tables by TABLE
--! deny sql_table_withheld
TABLE information_schema.tables

--! All tables by FROM first
--! deny sql_table_withheld
FROM information_schema.tables

--! All tables in a pipe
--! deny sql_table_withheld
FROM main.sales.orders |> UNION ALL TABLE information_schema.tables

--! All tables as an argument
--! deny sql_table_withheld
SELECT * FROM explode(TABLE(information_schema.tables))

--! All tables at an earlier time
--! deny sql_table_withheld
SELECT * FROM information_schema.tables VERSION AS OF 1

--! All tables as a stream
--! deny sql_table_withheld
SELECT * FROM STREAM information_schema.tables

--! All tables in an order
--! deny sql_table_withheld
SELECT 1 ORDER BY (SELECT count(*) FROM information_schema.tables)

--! All tables in a common table expression
--! deny sql_table_withheld
WITH tables AS (SELECT * FROM information_schema.tables) SELECT * FROM tables

--! A common table expression does not stand for a name with a schema
--! deny sql_table_withheld
WITH tables AS (SELECT 1) SELECT * FROM information_schema.tables

--! The plan of a query on all tables
--! deny sql_table_withheld
EXPLAIN SELECT * FROM information_schema.tables

--! The columns of a query on all tables
--! deny sql_table_withheld
DESCRIBE SELECT * FROM information_schema.tables
