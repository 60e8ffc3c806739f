package io.aiconnectors.databricks.corpus;

/// A statement of the corpus.
///
/// @param where the file and the title
record Example(String where, Expected expected, String text) {
    @Override
    public String toString() {
        return where;
    }
}
