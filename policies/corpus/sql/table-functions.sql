-- Functions in place of a table, and files read without one.

--! Text for another engine
--! deny sql_function_denied
SELECT * FROM remote_query('connection', database => 'd', query => 'DELETE FROM orders')

--! Text for another engine, in backticks
--! deny sql_function_denied
SELECT * FROM `remote_query`('connection', query => 'SELECT 1')

--! Text for another engine, to the side
--! deny sql_function_denied
SELECT * FROM main.sales.orders o, LATERAL remote_query('connection', query => 'SELECT 1')

--! Text for another engine, as SQL Server has it
--! deny sql_function_denied
SELECT * FROM openquery('server', 'DELETE FROM orders')

--! Files
--! deny sql_function_denied
SELECT * FROM read_files('/Volumes/main/hr/salaries.csv')

--! Files as a stream
--! deny sql_function_denied
SELECT * FROM STREAM read_files('/Volumes/main/hr', format => 'csv')

--! Files by the full name
--! deny sql_function_denied
SELECT * FROM system.builtin.READ_FILES('s3://bucket/key')

--! Files in a subquery
--! deny sql_function_denied
SELECT * FROM main.sales.orders WHERE order_id IN (SELECT id FROM read_files('/a'))

--! Files in a join
--! deny sql_function_denied
SELECT * FROM main.sales.orders JOIN read_files('/a') USING (order_id)

--! Files in a pipe
--! deny sql_function_denied
FROM main.sales.orders |> JOIN read_files('/a') USING (order_id)

--! Files within a table argument
--! deny sql_function_denied
SELECT * FROM my_function(TABLE(SELECT * FROM read_files('/a')))

--! Kafka
--! deny sql_function_denied
SELECT * FROM read_kafka(bootstrapServers => 'evil.example:9092', subscribe => 't')

--! Kinesis
--! deny sql_function_denied
SELECT * FROM STREAM read_kinesis(streamName => 's')

--! Changes of a table that is named in a text
--! deny sql_function_denied
SELECT * FROM table_changes('main.hr.salaries', 1)

--! The log of a pipeline
--! deny sql_function_denied
SELECT * FROM event_log(TABLE(main.sales.pipeline))

--! The state of a stream
--! deny sql_function_denied
SELECT * FROM read_statestore('/checkpoint')

--! A table function of somebody
--! deny sql_function_denied
SELECT * FROM main.tools.everything(1)

--! A table function with a table as its argument
--! deny sql_function_denied
SELECT * FROM main.tools.score(TABLE(main.hr.salaries) PARTITION BY region)

--! A forecast
--! deny sql_function_denied
SELECT * FROM ai_forecast(TABLE(main.sales.orders), horizon => '2027-01-01', time_col => 'd', value_col => 'v')

--! A file by its format
--! deny sql_file_denied
SELECT * FROM csv.`/Volumes/main/hr/salaries.csv`

--! A file in a bucket
--! deny sql_file_denied
SELECT * FROM parquet.`s3://bucket/key`

--! A table by its place
--! deny sql_file_denied
SELECT * FROM delta.`abfss://c@a.dfs.core.windows.net/t`

--! A table by a place without a slash
--! deny sql_file_denied
SELECT * FROM delta.`salaries`

--! A format in backticks and capitals
--! deny sql_file_denied
SELECT * FROM `JSON`.`/a`

--! Any file as bytes
--! deny sql_file_denied
SELECT * FROM binaryFile.`/etc`

--! Any file as lines
--! deny sql_file_denied
SELECT * FROM text.`file:/etc/passwd`

--! A file by the class of its format
--! deny sql_file_denied
SELECT * FROM `org.apache.spark.sql.execution.datasources.text`.`/etc/passwd`

--! A file in a join
--! deny sql_file_denied
SELECT * FROM main.sales.orders JOIN orc.`/a` USING (order_id)

--! A file in a subquery
--! deny sql_file_denied
SELECT (SELECT count(*) FROM avro.`/a`)

--! A file in a common table expression
--! deny sql_file_denied
WITH x AS (TABLE xml.`/a`) SELECT 1

--! A file behind the name of a common table expression
--! deny sql_file_denied
WITH csv AS (SELECT 1) SELECT * FROM csv.`/a`

--! A file at an earlier time
--! deny sql_file_denied
SELECT * FROM delta.`/a` VERSION AS OF 1

--! A path without a format
--! deny sql_file_denied
SELECT * FROM `/Volumes/main/hr/salaries.csv`

--! A path without backticks
--! deny sql_unparsable
SELECT * FROM s3://bucket/key

--! A path in quotes
--! deny sql_unparsable
SELECT * FROM '/Volumes/main/hr/salaries.csv'

--! A path as an option
--! deny sql_kind_denied
SELECT * FROM main.sales.orders WITH ('path' = '/Volumes/main/hr')

--! A name of four parts
--! deny sql_file_denied
SELECT * FROM main.sales.orders.history
