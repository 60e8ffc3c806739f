# METADATA
# title: Which assets a caller may see
# description: |
#   Each candidate carries the tags of itself and of everything above it, because a classification is inherited:
#   catalog, schema, table, column. Visible is only what is completely known and nowhere Strictly Confidential.
#   One pass over the candidates; no rule here is evaluated per candidate through `with`.
# schemas:
#   - input: schema.input.screen
#   - data.mcp.assets.classification: schema.mcp.assets.classification
package mcp.assets

import data.mcp.contract
import data.mcp.tools
import data.mcp.upstream

# METADATA
# title: The levels that a kind's chain must have, outermost first
# description: A kind missing here has no chain.
levels := {
	"catalog": ["catalog"],
	"schema": ["catalog", "schema"],
	"table": ["catalog", "schema", "table"],
	"column": ["catalog", "schema", "table", "column"],
	"genie_space": ["genie_space"],
}

# METADATA
# title: Tools that may show warehouses
# description: Warehouses carry no classification tags, so they pass for these tools alone.
warehouse_tools := {"list_sql_warehouses"}

# METADATA
# title: One verdict for each candidate, in their order
# description: Either `visible` or the one code under which the candidate is withheld.
verdicts := [verdict(candidate) | some candidate in input.candidates]

# METADATA
# title: Indices of the candidates that the caller may see
# description: In ascending order.
visible := [index | some index, found in verdicts; found == "visible"]

# METADATA
# title: How many candidates are withheld, by code
# description: Counts, never names.
withheld[code] := count(indices) if some code, indices in withheld_indices

# METADATA
# title: Indices of the withheld candidates, by code
# description: Grouped in one pass.
withheld_indices[code] contains index if {
	some index, code in verdicts
	code != "visible"
}

# METADATA
# title: The verdict on one candidate
# description: Always defined, so that indices stay those of the question. The first code that applies is the one.
verdict(candidate) := "sci" if {
	some level in candidate.chain
	sci(level)
} else := "tags_unread" if {
	some level in candidate.chain
	not tags_read(level)
} else := code if {
	some code in batch_codes
} else := "visible" if {
	shown(candidate)
} else := "kind_unknown" if {
	not kind_known(candidate)
} else := "chain_incomplete" if {
	levels[candidate.kind]
} else := "genie_space_blocked" if {
	upstream_kinds[candidate.kind]
	upstream.space_blocked(candidate.space_id)
} else := "upstream_tool_blocked" if {
	upstream_kinds[candidate.kind]
	upstream.blocked(candidate)
} else := "upstream_tool_unknown" if {
	upstream_kinds[candidate.kind]
} else := "resource_mismatch"

# METADATA
# title: Kinds that stand for a tool of a managed MCP server or its result
# description: They are judged by the same allow-list as a call.
upstream_kinds := {"upstream_tool", "upstream_result"}

# METADATA
# title: The candidate may be shown
# description: Requires, beyond this, that no level is unread or Strictly Confidential, which `verdict` looks at first.
# scope: document
shown(candidate) if chain_complete(candidate)

shown(candidate) if {
	upstream_kinds[candidate.kind]
	upstream.reachable(candidate)
}

shown(candidate) if {
	candidate.kind == "workspace_asset"
	candidate.chain == []
	warehouse_tools[input.tool]
}

# METADATA
# title: The kind is one of the contract's
# description: Compared exactly.
# scope: document
kind_known(candidate) if levels[candidate.kind]

kind_known(candidate) if upstream_kinds[candidate.kind]

kind_known(candidate) if candidate.kind == "workspace_asset"

# METADATA
# title: The chain has exactly the levels its kind needs
# description: None missing, none twice, outermost first.
chain_complete(candidate) if {
	is_array(candidate.chain)
	levels[candidate.kind] == [level.level | some level in candidate.chain]
}

# METADATA
# title: The tags of a level were completely read
# description: A malformed tag counts as unread.
tags_read(level) if {
	level.read == true
	is_array(level.tags)
	every tag in level.tags {
		is_string(tag.key)
		is_string(tag.value)
	}
}

# METADATA
# title: A level is Strictly Confidential
# description: One such tag is enough.
sci(level) if {
	some tag in level.tags
	sci_tag(tag)
}

# METADATA
# title: A tag says Strictly Confidential
# description: By its key alone, or by a classification key with such a value.
# scope: document
sci_tag(tag) if {
	folded(tag.key) in sci_keys
	not excepted(tag)
}

sci_tag(tag) if {
	folded(tag.key) in classification_keys
	folded(tag.value) in classification_values
}

# METADATA
# title: The value takes the classification back
# description: |
#   Compared more narrowly than what classifies: a letter that only folds to one of `no` or `false` does not count.
excepted(tag) if {
	is_string(tag.value)
	lower(trim_space(tag.value)) in except_values
}

# METADATA
# title: Text without its case and surrounding blanks
# description: |
#   Upper case first, so that letters with only one upper-case form (the long s, the dotless i) fold to the plain
#   letter. Undefined for anything but a string.
folded(text) := lower(upper(trim_space(text))) if is_string(text)

# METADATA
# title: Keys that classify with any value
# description: From the data file, folded.
sci_keys contains folded(key) if some key in data.mcp.assets.classification.keys

# METADATA
# title: Values that take back what such a key says
# description: From the data file, in lower case.
except_values contains lower(trim_space(value)) if {
	some value in data.mcp.assets.classification.except_values
	is_string(value)
}

# METADATA
# title: Keys that classify with certain values
# description: From the data file, folded.
classification_keys contains folded(key) if some key in data.mcp.assets.classification.classification_keys

# METADATA
# title: The values that classify under those keys
# description: From the data file, folded.
classification_values contains folded(value) if {
	some value in data.mcp.assets.classification.classification_values
}

# METADATA
# title: Reasons that withhold every candidate
# description: At most one is reported; the caller's own standing comes before the state of the data.
# scope: document
default batch_codes := ["tool_not_granted"]

batch_codes := [] if {
	tools.usable(input.tool)
	classification_valid
} else := ["policy_data_invalid"] if {
	tools.usable(input.tool)
}

# METADATA
# title: The classification data can be relied on
# description: Four lists of strings, none empty but the exceptions. Otherwise nothing is known not to be SCI.
classification_valid if {
	every list in ["keys", "classification_keys", "classification_values"] {
		count(data.mcp.assets.classification[list]) > 0
	}
	every list in ["keys", "classification_keys", "classification_values", "except_values"] {
		contract.texts(data.mcp.assets.classification[list])
	}
}
