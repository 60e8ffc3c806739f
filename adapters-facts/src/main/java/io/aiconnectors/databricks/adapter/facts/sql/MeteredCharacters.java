package io.aiconnectors.databricks.adapter.facts.sql;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/// A text on a budget. The grammar spells its words in upper case, so that is how they are seen; texts of tokens stay.
final class MeteredCharacters implements CharStream {
    private final CharStream characters;
    private final Budget budget;

    MeteredCharacters(String text, Budget budget) {
        this.characters = CharStreams.fromString(text);
        this.budget = budget;
    }

    @Override
    public int LA(int offset) {
        budget.spend();
        int character = characters.LA(offset);
        return character == IntStream.EOF ? character : Character.toUpperCase(character);
    }

    @Override
    public void consume() {
        characters.consume();
    }

    @Override
    public int mark() {
        return characters.mark();
    }

    @Override
    public void release(int marker) {
        characters.release(marker);
    }

    @Override
    public int index() {
        return characters.index();
    }

    @Override
    public void seek(int index) {
        characters.seek(index);
    }

    @Override
    public int size() {
        return characters.size();
    }

    @Override
    public String getSourceName() {
        return characters.getSourceName();
    }

    @Override
    public String getText(Interval interval) {
        return characters.getText(interval);
    }
}
