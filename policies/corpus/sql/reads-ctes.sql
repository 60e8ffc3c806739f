-- Common table expressions.

--! One expression
--! allow
WITH open AS (SELECT * FROM main.sales.orders WHERE status = 'open') SELECT count(*) FROM open

--! Expressions that build on each other
--! allow
WITH o AS (SELECT * FROM main.sales.orders), c AS (SELECT customer_id, sum(amount) AS total FROM o GROUP BY customer_id)
SELECT * FROM c JOIN main.sales.customers USING (customer_id)

--! Expressions with names for their columns
--! allow
WITH t(id, name) AS (VALUES (1, 'a')) SELECT id FROM t

--! An expression within an expression
--! allow
WITH outer_one AS (WITH inner_one AS (SELECT 1 AS n) SELECT n FROM inner_one) SELECT n FROM outer_one

--! An expression in a subquery
--! allow
SELECT * FROM (WITH t AS (SELECT 1) SELECT * FROM t)

--! An expression that refers to itself
--! allow
WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n < 10) SELECT n FROM r

--! An expression that refers to itself, with a limit
--! allow
WITH RECURSIVE r(n) MAX RECURSION LEVEL 20 AS (VALUES (1) UNION ALL SELECT n + 1 FROM r WHERE n < 10) SELECT n FROM r

--! An expression with the name of a table
--! allow
WITH orders AS (SELECT * FROM main.sales.orders) SELECT * FROM orders

--! An expression called like a system schema is no system table
--! allow
WITH information_schema AS (SELECT 1) SELECT * FROM information_schema

--! Ten expressions
--! allow
WITH a AS (SELECT 1), b AS (TABLE a), c AS (TABLE b), d AS (TABLE c), e AS (TABLE d), f AS (TABLE e), g AS (TABLE f),
  h AS (TABLE g), i AS (TABLE h), j AS (TABLE i) SELECT * FROM j
