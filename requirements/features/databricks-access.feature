# What users require of the connector. A tag REQ-… is a requirement of docs/requirements/01-intended-use.md.
# @sandbox: needs data, people or faults that only the sandbox has; left out where a live endpoint is asked.
Feature: Asking about data in Databricks through an assistant
  Employees find data, read it through SQL and ask Genie by way of the assistant they work with: as themselves, with
  their own rights, without changing anything, and without seeing what is Strictly Confidential.

  Rule: The assistant finds what there is

    @REQ-TOOL-1 @REQ-TOOL-11
    Scenario: There are eleven tools and no others
      Given an assistant that acts for me
      When it lists its tools
      Then it finds these and no others:
        | get_table          |
        | list_catalogs      |
        | list_genie_spaces  |
        | list_genie_tools   |
        | list_schemas       |
        | list_sql_tools     |
        | list_sql_warehouses |
        | list_tables        |
        | proxy_to_genie     |
        | proxy_to_sql       |
        | search_tables      |

    @REQ-TOOL-2 @REQ-TOOL-3
    Scenario: From the catalogs down to the columns of a table
      Given an assistant that acts for me
      When it goes from catalogs by schemas to a table
      And it asks for that table
      Then the answer tells its columns and their types

    @REQ-TOOL-4
    Scenario: A table is found by its name
      Given an assistant that acts for me
      When it goes from catalogs by schemas to a table
      And it searches the catalog for the name of that table
      Then that table is among the "tables" of the answer

    @REQ-TOOL-4 @sandbox
    Scenario: A table is found by a pattern
      Given an assistant that acts for the analyst
      When it calls "search_tables" with:
        | catalog_name | main  |
        | name_pattern | peng* |
      Then the "tables" of the answer are "penguins"

    @REQ-TOOL-5
    Scenario Outline: Places to ask are listed
      Given an assistant that acts for me
      When it calls "<tool>"
      Then it gets an answer with "<places>"

      Examples:
        | tool                | places     |
        | list_sql_warehouses | warehouses |
        | list_genie_spaces   | spaces     |

    @REQ-TOOL-8 @sandbox
    Scenario: A long listing comes in pages without losing or repeating anything
      Given an assistant that acts for the analyst
      When it reads all pages of the tables in "main.warehouse_2000"
      Then it has seen 1980 different tables, each once

    @REQ-TOOL-10 @REQ-FAIL-9
    Scenario: An argument that is missing is named
      Given an assistant that acts for me
      When it calls "list_schemas"
      Then it is refused with a word on "catalog_name"

  Rule: The assistant reads data

    @REQ-TOOL-6
    Scenario: A question in SQL is answered
      Given an assistant that acts for me
      When it runs the statement "SELECT 1 AS one"
      Then it gets an answer

    @REQ-TOOL-6 @sandbox
    Scenario: The answer is that of the data
      Given an assistant that acts for a colleague
      When it runs the statement "SELECT count(*) AS orders FROM main.sales.orders"
      Then the answer says "15000"

    @REQ-TOOL-7 @sandbox
    Scenario: A Genie space tells its tools and answers a question
      Given an assistant that acts for a colleague
      When it asks the Genie space "Penguins": "How many penguins of each species were observed?"
      Then the answer says "Gentoo"
      And the answer says "124"

  Rule: Nothing is ever changed

    @REQ-RO-2 @REQ-TOOL-6
    Scenario: The tool that writes is not listed
      Given an assistant that acts for me
      When it calls "list_sql_tools"
      Then it gets an answer with "tools"
      And "execute_sql" is not among the "tools" of the answer

    @REQ-RO-2 @REQ-RO-3
    Scenario Outline: Tools that nobody has opened are refused
      Given an assistant that acts for me
      When it calls the SQL tool "<tool>" with the statement "SELECT 1"
      Then it is refused

      Examples:
        | tool           |
        | execute_sql    |
        | EXECUTE_SQL    |
        | execute_python |

    @REQ-RO-1 @REQ-RO-4
    Scenario Outline: Statements that do more than read are refused
      Given an assistant that acts for me
      When it runs the statement "<statement>"
      Then it is refused

      Examples:
        | statement                                       |
        | CREATE TABLE main.default.mine AS SELECT 1      |
        | INSERT INTO main.default.mine VALUES (1)        |
        | DROP TABLE main.default.mine                    |
        | GRANT SELECT ON TABLE main.default.mine TO me   |
        | SELECT 1; DROP TABLE main.default.mine          |
        | SELECT * FROM read_files('/Volumes/a/b/c')      |
        | this cannot be read                             |

    @REQ-RO-1 @sandbox
    Scenario: What is refused does not reach Databricks
      Given an assistant that acts for the analyst
      When it runs the statement "CREATE TABLE main.sales.mine AS SELECT 1"
      Then it is refused
      And Databricks was asked nothing
      And nothing was written

  Rule: What is Strictly Confidential stays unseen

    @REQ-SCI-1 @REQ-SCI-5 @sandbox
    Scenario: A listing leaves it out, and counts it
      Given an assistant that acts for the analyst
      When it calls "list_catalogs"
      Then the "catalogs" of the answer are "finance, main, market"
      And the answer counts 1 as withheld
      And nothing Strictly Confidential is named

    @REQ-SCI-1 @sandbox
    Scenario Outline: It is not named at any level
      Given an assistant that acts for the analyst
      When it calls "<tool>" with:
        | catalog_name | finance |
        | <further>    | <value> |
      Then it gets an answer with "<listed>"
      And nothing Strictly Confidential is named

      Examples:
        | tool          | further      | value  | listed  |
        | list_schemas  | limit        | 50     | schemas |
        | list_tables   | schema_name  | ledger | tables  |
        | search_tables | name_pattern | *      | tables  |

    @REQ-SCI-2 @sandbox
    Scenario Outline: To ask for it is like asking for what does not exist
      Given an assistant that acts for the analyst
      When it asks for the table "<confidential>"
      And it asks for the table "<absent>"
      Then both times it is refused in the same words

      Examples:
        | confidential                  | absent                      |
        | finance.ledger.crimsonminutes | finance.ledger.no_such      |
        | finance.cobaltmerger.terms    | finance.no_such.terms       |

    @REQ-SCI-1 @REQ-SCI-5 @sandbox
    Scenario: A confidential Genie space is not listed
      Given an assistant that acts for the analyst
      When it calls "list_genie_spaces"
      Then it gets an answer with "spaces"
      And the answer counts 1 as withheld
      And nothing Strictly Confidential is named

  Rule: Everybody asks as themselves

    @REQ-ID-1
    Scenario Outline: Nobody is answered without a valid token
      When somebody asks for the tools with <token>
      Then they are turned away and told where to sign in

      Examples:
        | token            |
        | no token         |
        | a made-up token  |

    @REQ-ID-2 @REQ-TOOL-2 @sandbox
    Scenario Outline: What is shown depends on who asks
      Given an assistant that acts for <person>
      When it calls "list_catalogs"
      Then the "catalogs" of the answer are "<catalogs>"

      Examples:
        | person      | catalogs              |
        | the analyst | finance, main, market |
        | a colleague | main                  |

    @REQ-ID-6 @sandbox
    Scenario Outline: Who is not let in is told what helps
      Given an assistant that acts for <person>
      When it calls "list_catalogs"
      Then it is refused with a word on "<help>"

      Examples:
        | person                            | help                                            |
        | a guest                           | None of the registered workspaces lets this person in |
        | somebody whose consent is missing | Consent to use Databricks is missing            |
        | somebody without a second factor  | second factor                                   |
        | somebody whose account is off     | ask an administrator                            |

    @REQ-ID-8 @REQ-TOOL-8 @sandbox
    Scenario: A page marker is of no use to anybody else
      Given an assistant that acts for the analyst
      When it reads the first page of the tables in "main.sales"
      And a colleague asks for the next page
      Then it is refused with a word on "cursor"

  Rule: There can be several workspaces

    @REQ-WS-1 @sandbox
    Scenario: A workspace is chosen by its alias
      Given an assistant that acts for the analyst
      When it calls "list_catalogs" with:
        | workspace | research |
      Then the "catalogs" of the answer are "lab"

    @REQ-WS-2 @sandbox
    Scenario: A workspace lets in whom it knows
      Given an assistant that acts for a colleague
      When it calls "list_catalogs" with:
        | workspace | research |
      Then it is refused with a word on "does not let this person in"

    @REQ-WS-3
    Scenario Outline: Nobody names a host of their own
      Given an assistant that acts for me
      When it calls "list_catalogs" with:
        | workspace | <workspace> |
      Then it is refused

      Examples:
        | workspace                    |
        | https://workspace.example    |
        | 127.0.0.1                    |
        | no-such-workspace            |

  Rule: Every call is on record

    @REQ-AUD-2 @REQ-AUD-3 @sandbox
    Scenario: A call is recorded with who, what and how it ended
      Given an assistant that acts for the analyst
      When it calls "list_catalogs"
      Then the audit has the call of "list_catalogs" by the analyst as "completed", with the decision and its policy

    @REQ-AUD-2 @REQ-AUD-6 @sandbox
    Scenario: A call that is refused is recorded too
      Given an assistant that acts for the analyst
      When it calls the SQL tool "execute_sql" with the statement "SELECT 1"
      Then the audit has the call of "proxy_to_sql" by the analyst as "refused", with the decision and its policy

    @REQ-AUD-4 @sandbox
    Scenario: What was said is not recorded
      Given an assistant that acts for the analyst
      When it runs the statement "SELECT 1 AS word_that_nobody_else_says"
      Then it gets an answer
      And the audit says nothing of "word_that_nobody_else_says"

    @REQ-AUD-7
    Scenario: Who is refused gets a number to ask support with
      Given an assistant that acts for me
      When it calls the SQL tool "execute_sql" with the statement "SELECT 1"
      Then it is refused with a word on "Event "

  Rule: Trouble is told as trouble

    @REQ-FAIL-3 @REQ-RO-5 @sandbox
    Scenario: An outage of Databricks is not a refusal, and nothing is asked twice
      Given an assistant that acts for a colleague
      And it has run the statement "SELECT 1" before
      And Databricks fails at the next statement
      When it runs the statement "SELECT 1"
      Then it is refused with a word on "reported a failure of its own"
      And Databricks was asked once

    @REQ-FAIL-3 @sandbox
    Scenario: A failure that passes is not noticed
      Given an assistant that acts for the analyst
      And Databricks fails at the next listing of warehouses
      When it calls "list_sql_warehouses"
      Then it gets an answer with "warehouses"
