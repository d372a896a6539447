package dev.graft.ctl.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Columns that line up: the first ones are words and stand left, the others are numbers and stand right. */
public final class TextTable {

    private final int words;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table of so many columns of words, the others numbers. */
    public TextTable(int words, String... headings) {
        this.words = words;
        rows.add(List.of(headings));
    }

    /** Adds a row with a cell for every column. */
    public void row(List<String> cells) {
        rows.add(cells.stream().map(TextTable::plain).toList());
    }

    /** Somebody else's words, fit for a terminal: of one line, and without a character that steers. */
    private static String plain(String words) {
        return words.replaceAll("\\p{C}", "�");
    }

    static String number(@Nullable Long value) {
        if (value == null) {
            return "?";
        }
        return value == 0 ? "-" : String.format(Locale.ROOT, "%,d", value);
    }

    /** The headings and the rows. */
    public List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String padding = " ".repeat(width(column) - cells.get(column).length());
            line.append(column == 0 ? "  " : "   ");
            line.append(column < words ? cells.get(column) + padding : padding + cells.get(column));
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
