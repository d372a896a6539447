package dev.graft.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents outlive the classes that they name, unless somebody looks. */
class DocumentsTest {

    private static final Path ROOT = Path.of(System.getProperty("graft.root"));

    /** A class in backticks, perhaps with a method; words of other products are written without them. */
    private static final Pattern CLASS =
            Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]+)*(?:IT)?)(?:\\.[a-z]\\w*)?(?:\\(\\))?`");

    /** Names in backticks that are classes of others. */
    private static final Set<String> OF_OTHERS = Set.of("ReselectColumnsPostProcessor", "Optional");

    @Test
    void everyClassThatADocumentNamesExists() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path document : files(".md")) {
            Matcher matcher = CLASS.matcher(Files.readString(document));
            while (matcher.find()) {
                named.add(matcher.group(1));
            }
        }
        named.removeAll(OF_OTHERS);
        Set<String> existing = files(".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(20).isSubsetOf(existing);
    }

    private static Set<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> !ROOT.relativize(file).toString().startsWith("."))
                    .collect(Collectors.toSet());
        }
    }
}
