# METADATA
# title: What is wrong with the data files
# description: |
#   First their form, then their argument schemas and what they mean: what follows from a fault of form is not said.
package checks.files

import data.checks.form
import data.checks.meaning
import data.checks.shapes

# METADATA
# title: Every fault to tell
# description: The file, the place in it as a list of keys and indices, what is wrong, and what to do.
# scope: document
findings := form.findings if count(form.findings) > 0

findings := meaning.findings | shapes.findings if count(form.findings) == 0
