-- Totals, groups, windows, pivots.

--! A total
--! allow
SELECT count(*), sum(amount), avg(amount), min(amount), max(amount) FROM main.sales.orders

--! Groups with a filter on groups
--! allow
SELECT region, sum(amount) AS total FROM main.sales.orders GROUP BY region HAVING sum(amount) > 1000

--! Group by everything that is no total
--! allow
SELECT region, status, count(*) FROM main.sales.orders GROUP BY ALL

--! Order by everything
--! allow
SELECT region, status FROM main.sales.orders ORDER BY ALL

--! Group by position
--! allow
SELECT region, count(*) FROM main.sales.orders GROUP BY 1 ORDER BY 2 DESC

--! Grouping sets
--! allow
SELECT region, status, count(*) FROM main.sales.orders GROUP BY GROUPING SETS ((region), (status), ())

--! Rollup
--! allow
SELECT region, status, count(*), grouping(region) FROM main.sales.orders GROUP BY ROLLUP (region, status)

--! Cube
--! allow
SELECT region, status, count(*) FROM main.sales.orders GROUP BY CUBE (region, status)

--! Rollup in the older form
--! allow
SELECT region, count(*) FROM main.sales.orders GROUP BY region WITH ROLLUP

--! A total of some rows
--! allow
SELECT count(*) FILTER (WHERE status = 'open') FROM main.sales.orders

--! A total of distinct values
--! allow
SELECT count(DISTINCT customer_id), approx_count_distinct(customer_id) FROM main.sales.orders

--! Percentiles
--! allow
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY amount), percentile_approx(amount, 0.9) FROM main.sales.orders

--! Lists of values
--! allow
SELECT customer_id, collect_list(status), collect_set(region), array_agg(amount) FROM main.sales.orders GROUP BY customer_id

--! A window
--! allow
SELECT order_id, row_number() OVER (PARTITION BY customer_id ORDER BY ordered_at DESC) AS n FROM main.sales.orders

--! A window with a frame
--! allow
SELECT sum(amount) OVER (ORDER BY ordered_at ROWS BETWEEN 6 PRECEDING AND CURRENT ROW) FROM main.sales.orders

--! A window with a name
--! allow
SELECT rank() OVER w, lag(amount, 1) OVER w FROM main.sales.orders WINDOW w AS (PARTITION BY region ORDER BY amount)

--! A window that skips nulls
--! allow
SELECT first_value(amount) IGNORE NULLS OVER (ORDER BY ordered_at) FROM main.sales.orders

--! A filter on a window
--! allow
SELECT * FROM main.sales.orders QUALIFY row_number() OVER (PARTITION BY customer_id ORDER BY ordered_at DESC) = 1

--! Groups, their filter and a filter on a window
--! allow
SELECT region, sum(amount) AS total FROM main.sales.orders GROUP BY region HAVING count(*) > 1
QUALIFY rank() OVER (ORDER BY sum(amount) DESC) <= 3

--! Values as columns
--! allow
SELECT * FROM main.sales.orders PIVOT (sum(amount) FOR region IN ('north' AS n, 'south' AS s))

--! Columns as values
--! allow
SELECT * FROM main.sales.quarters UNPIVOT (amount FOR quarter IN (q1, q2, q3 AS third, q4))

--! Columns as values, with those that are missing
--! allow
SELECT * FROM main.sales.quarters UNPIVOT INCLUDE NULLS (amount FOR quarter IN (q1, q2))

--! First and last of a group
--! allow
SELECT first(amount), last(amount, true), any_value(status), max_by(order_id, amount) FROM main.sales.orders

--! Histograms and sketches
--! allow
SELECT histogram_numeric(amount, 5), approx_top_k(status, 3), bit_and(flags), bool_or(paid) FROM main.sales.orders
