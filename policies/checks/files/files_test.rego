package checks.files_test

import data.checks.files

test_what_follows_from_a_fault_of_form_is_not_told if {
	findings := files.findings with data.checks.form.findings as {"form"}
		with data.checks.shapes.findings as {"shapes"}
		with data.checks.meaning.findings as {"meaning"}
	findings == {"form"}
}

test_all_else_is_told if {
	findings := files.findings with data.checks.form.findings as set()
		with data.checks.shapes.findings as {"shapes"}
		with data.checks.meaning.findings as {"meaning"}
	findings == {"shapes", "meaning"}
}
