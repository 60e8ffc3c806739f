-- Plain reads: projections, filters, sorting, literals.

--! A constant
--! allow
SELECT 1

--! All columns of a table
--! allow
SELECT * FROM main.sales.orders

--! A few columns with a filter, an order and a limit
--! allow
SELECT order_id, amount
FROM main.sales.orders
WHERE status = 'open' AND amount > 100
ORDER BY amount DESC NULLS LAST
LIMIT 50

--! A limit with an offset
--! allow
SELECT order_id FROM main.sales.orders ORDER BY order_id LIMIT 10 OFFSET 20

--! A name without its catalog
--! allow
SELECT count(*) FROM sales.orders

--! A name without catalog and schema
--! allow
SELECT count(*) FROM orders

--! Names in backticks
--! allow
SELECT `order id`, `Amount` FROM `main`.`sales`.`orders`

--! A backtick within a name
--! allow
SELECT `it``s` FROM main.sales.orders

--! Aliases with and without AS
--! allow
SELECT o.order_id AS id, o.amount total FROM main.sales.orders AS o

--! Distinct rows
--! allow
SELECT DISTINCT status FROM main.sales.orders

--! A semicolon at the end
--! allow
SELECT 1;

--! Several semicolons at the end
--! allow
SELECT 1;;

--! A table as a query
--! allow
TABLE main.sales.orders

--! Rows out of nothing
--! allow
VALUES (1, 'a'), (2, 'b')

--! Rows out of nothing as a relation
--! allow
SELECT * FROM VALUES (1, 'a'), (2, 'b') AS t(id, name)

--! FROM first
--! allow
FROM main.sales.orders SELECT order_id, amount

--! FROM alone
--! allow
FROM main.sales.orders

--! A query in brackets
--! allow
(SELECT 1)

--! Lists, ranges and patterns
--! allow
SELECT * FROM main.sales.orders
WHERE status IN ('open', 'paid') AND amount BETWEEN 1 AND 10 AND note LIKE '%late%' AND note NOT RLIKE '^x'

--! Patterns with quantifiers
--! allow
SELECT * FROM main.sales.orders WHERE note ILIKE ANY ('%late%', '%lost%')

--! Null checks that are safe for nulls
--! allow
SELECT * FROM main.sales.orders WHERE a <=> b AND c IS NOT NULL AND d IS DISTINCT FROM e

--! CASE in both forms
--! allow
SELECT CASE status WHEN 'open' THEN 1 ELSE 0 END, CASE WHEN amount > 10 THEN 'big' END FROM main.sales.orders

--! Casts in all forms
--! allow
SELECT CAST(amount AS DECIMAL(10, 2)), TRY_CAST(note AS INT), amount::string FROM main.sales.orders

--! Types within types
--! allow
SELECT CAST(NULL AS MAP<STRING, ARRAY<STRUCT<a: INT, b: ARRAY<STRING>>>>)

--! Literals of every kind
--! allow
SELECT 1L, 2S, 3Y, 1.5, 1e3, 1.5BD, 2.0D, 1.0F, X'1AF', DATE '2026-01-01', TIMESTAMP '2026-01-01 10:00:00', TRUE, NULL

--! Strings in every form
--! allow
SELECT 'it''s', "double", r'raw\n', 'back\'slash', 'one' 'two'

--! Intervals
--! allow
SELECT current_date() - INTERVAL 7 DAYS, INTERVAL '1-2' YEAR TO MONTH

--! Operators
--! allow
SELECT a + b - c * d / e % f, a DIV b, a & b | c ^ ~d, a || b, NOT a OR b AND c FROM main.sales.numbers

--! Arrays, maps and structs
--! allow
SELECT items[0], attributes['colour'], address.city, struct(1 AS a), array(1, 2), map('k', 1) FROM main.sales.orders

--! A word in a string is no statement
--! allow
SELECT 'DROP TABLE main.sales.orders; DELETE FROM x' AS note

--! A function's name in a string is no call
--! allow
SELECT * FROM main.sales.orders WHERE note = 'http_request(1)'

--! A function's name as a column is no call
--! allow
SELECT http_request, ai_query AS reflect FROM main.sales.orders

--! A column called identifier
--! allow
SELECT identifier, transform FROM main.sales.orders

--! A comment to the end of the line
--! allow
SELECT 1 -- the first order; DROP TABLE nothing

--! A comment in brackets
--! allow
SELECT /* the first order; DROP TABLE nothing */ 1

--! A comment within a comment
--! allow
SELECT /* outer /* inner */ outer */ 1

--! A comment before the statement
--! allow
-- how many orders are there?
SELECT count(*) FROM main.sales.orders

--! A hint
--! allow
SELECT /*+ BROADCAST(c), REPARTITION(8) */ * FROM main.sales.orders o JOIN main.sales.customers c USING (customer_id)

--! Lower case and line ends of Windows
--! allow
select order_id{{U+000D}}
from main.sales.orders{{U+000D}}
where amount > 1

--! A space that does not break
--! allow
SELECT{{U+00A0}}1

--! A thousand values in a list
--! allow
SELECT * FROM main.sales.orders WHERE order_id IN ({{1000 * 12345, }}1)
