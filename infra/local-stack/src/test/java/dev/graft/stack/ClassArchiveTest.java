package dev.graft.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    private static final String OPTION = "-XX:SharedArchiveFile=";

    @TempDir
    Path folder;

    @Test
    void keepsAnArchiveWithItsHeader() throws IOException {
        Path archive = Files.write(archive("a.jar"), new byte[] {1, 0});

        assertThat(archive("a.jar")).isEqualTo(archive).exists();
    }

    @Test
    void deletesAnArchiveThatWasNotWrittenToItsEnd() throws IOException {
        Path archive = Files.write(archive("a.jar"), new byte[] {0, 0});

        assertThat(archive("a.jar")).isEqualTo(archive).doesNotExist();
    }

    @Test
    void onlyAStartThatRecordsHasTheFirstCompilerAlone() throws IOException {
        assertThat(ClassArchive.options(folder, "service", "a.jar")).contains(ClassArchive.FIRST_COMPILER);
        Files.write(archive("a.jar"), new byte[] {1, 0});

        assertThat(ClassArchive.options(folder, "service", "a.jar")).doesNotContain(ClassArchive.FIRST_COMPILER);
    }

    @Test
    void classesInFoldersHaveNoArchive() throws IOException {
        assertThat(ClassArchive.options(folder, "service", "a.jar" + File.pathSeparator + folder))
                .containsExactly(ClassArchive.FIRST_COMPILER);
    }

    @Test
    void deletesTheArchiveOfOtherJars() throws IOException {
        Path other = Files.write(archive("b.jar"), new byte[] {1, 0});

        assertThat(archive("a.jar")).isNotEqualTo(other);
        assertThat(other).doesNotExist();
    }

    private Path archive(String classPath) throws IOException {
        return ClassArchive.options(folder, "service", classPath).stream()
                .filter(option -> option.startsWith(OPTION))
                .map(option -> Path.of(option.substring(OPTION.length())))
                .findFirst()
                .orElseThrow();
    }
}
