-- Functions that only compute.

--! Strings
--! allow
SELECT upper(a), lower(a), initcap(a), trim(BOTH 'x' FROM a), concat_ws('-', a, b), substring(a, 1, 3), length(a),
  replace(a, 'x', 'y'), regexp_extract(a, '(\\d+)', 1), split(a, ','), lpad(a, 5, '0'), reverse(a), left(a, 1), right(a, 1)
FROM main.sales.orders

--! Dates and times
--! allow
SELECT date_trunc('MONTH', ordered_at), date_format(ordered_at, 'yyyy-MM'), datediff(DAY, a, b), dateadd(MONTH, 1, a),
  extract(YEAR FROM a), to_date(c), to_timestamp(c), last_day(a), add_months(a, 1), months_between(a, b), year(a),
  current_timestamp(), now(), unix_timestamp()
FROM main.sales.orders

--! Numbers
--! allow
SELECT round(a, 2), ceil(a), floor(a), abs(a), pow(a, 2), sqrt(a), log10(a), mod(a, 3), greatest(a, b), least(a, b)
FROM main.sales.numbers

--! Conditions
--! allow
SELECT coalesce(a, b), nullif(a, 0), ifnull(a, 0), if(a > 1, 'x', 'y'), nvl2(a, 1, 2), decode(a, 1, 'x', 'y') FROM main.sales.numbers

--! Arrays with lambdas
--! allow
SELECT transform(xs, x -> x + 1), filter(xs, x -> x > 0), exists(xs, x -> x = 1), forall(xs, x -> x > 0),
  aggregate(xs, 0, (acc, x) -> acc + x), array_sort(xs, (l, r) -> CASE WHEN l < r THEN -1 ELSE 1 END), zip_with(xs, ys, (x, y) -> x * y)
FROM main.sales.lists

--! Maps
--! allow
SELECT map_keys(m), map_values(m), map_filter(m, (k, v) -> v > 1), transform_values(m, (k, v) -> v + 1), m['a'] FROM main.sales.maps

--! JSON in strings
--! allow
SELECT get_json_object(raw, '$.a.b'), from_json(raw, 'a INT, b STRING'), to_json(struct(1 AS a)), json_object_keys(raw) FROM main.sales.events

--! JSON by path
--! allow
SELECT raw:owner, raw:store.book[0].price::double, raw:['a b'], raw:items[*].name FROM main.sales.events

--! Variants
--! allow
SELECT parse_json(raw), variant_get(v, '$.a', 'int'), try_variant_get(v, '$.b', 'string'), schema_of_variant(v) FROM main.sales.events

--! XML and CSV in strings
--! allow
SELECT from_xml(x, 'a INT'), xpath_string(x, 'a/b'), from_csv(c, 'a INT, b INT') FROM main.sales.events

--! Geography by cells
--! allow
SELECT h3_longlatash3(lon, lat, 9), st_astext(st_point(lon, lat)) FROM main.sales.places

--! Hashes and encodings
--! allow
SELECT md5(a), sha2(a, 256), xxhash64(a), crc32(a), base64(b), hex(b), unhex(c) FROM main.sales.events

--! Arrays as rows in the select list
--! allow
SELECT order_id, explode(items) AS item FROM main.sales.orders

--! Arrays as rows by LATERAL VIEW
--! allow
SELECT order_id, item.sku FROM main.sales.orders LATERAL VIEW OUTER explode(items) e AS item

--! Arrays as rows with positions
--! allow
SELECT pos, item FROM main.sales.orders LATERAL VIEW posexplode(items) e AS pos, item

--! Arrays as rows in place of a table
--! allow
SELECT * FROM main.sales.orders, LATERAL explode(items) AS e(item)

--! A range
--! allow
SELECT id FROM range(1, 10)

--! Days of a month
--! allow
SELECT explode(sequence(DATE '2026-01-01', DATE '2026-01-31', INTERVAL 1 DAY)) AS day

--! Rows out of columns
--! allow
SELECT stack(2, 'a', 1, 'b', 2) AS (name, value)

--! Rows out of a variant
--! allow
SELECT v.key, v.value FROM main.sales.events, LATERAL variant_explode(payload) AS v

--! Who is asking
--! allow
SELECT current_user(), session_user(), current_catalog(), current_schema(), is_account_group_member('analysts')

--! Who is asking, without brackets
--! allow
SELECT current_user, current_date, current_timestamp

--! Arguments by name
--! allow
SELECT mask(str => phone, digitChar => 'd') FROM main.sales.customers

--! A function with its full name
--! allow
SELECT system.builtin.upper(name), builtin.lower(name) FROM main.sales.customers

--! A function of somebody passes and is recorded
--! allow, observed sql_function_unknown
SELECT main.tools.tidy(name) FROM main.sales.customers

--! A function of somebody without its schema passes and is recorded
--! allow, observed sql_function_unknown
SELECT tidy(name) FROM main.sales.customers

--! Samples of random rows
--! allow
SELECT rand(), uuid(), monotonically_increasing_id() FROM main.sales.orders
