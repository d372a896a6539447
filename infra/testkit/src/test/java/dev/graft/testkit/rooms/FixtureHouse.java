package dev.graft.testkit.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A small service in which all walls stand, compiled anew for each test together with one class that breaks a wall. */
record FixtureHouse(Path classes) {

    private static final Map<String, String> SOUND = Map.of(
            "dev.graft.fixture.legacy.PatientRow", "public record PatientRow(String id) {}",
            "dev.graft.fixture.model.Patient", "public record Patient(java.util.UUID id) {}",
            "dev.graft.fixture.decision.Decision", """
                    public final class Decision {
                        static dev.graft.fixture.model.Patient of(dev.graft.fixture.legacy.PatientRow row) {
                            return new dev.graft.fixture.model.Patient(new java.util.UUID(0, 0));
                        }
                    }
                    """,
            "dev.graft.fixture.store.Store", """
                    public final class Store {
                        public void save(java.sql.Connection to, dev.graft.fixture.model.Patient patient) {}
                    }
                    """,
            "dev.graft.fixture.store.PatientEntity", "@jakarta.persistence.Entity public class PatientEntity {}",
            "dev.graft.fixture.publish.Shape", "public record Shape(dev.graft.fixture.model.Patient patient) {}",
            "dev.graft.fixture.publish.State", "record State(dev.graft.cdc.quarkus.outbox.EntityState state) {}",
            "dev.graft.fixture.migration.Migration", """
                    public class Migration {
                        dev.graft.fixture.store.Store store;
                        dev.graft.fixture.publish.Shape shape;
                        @jakarta.transaction.Transactional void run() {}
                        @jakarta.transaction.Transactional(jakarta.transaction.Transactional.TxType.MANDATORY) void joined() {}
                    }
                    """,
            "dev.graft.neighbour.model.Doctor", "public record Doctor(String id) {}");

    private static final Map<String, String> STUBS = Map.of(
            "jakarta.persistence.Entity", "public @interface Entity {}",
            "jakarta.ws.rs.GET", "public @interface GET {}",
            "dev.graft.cdc.quarkus.outbox.EntityState", "public interface EntityState {}",
            "dev.graft.cdc.quarkus.pipeline.UnitOfWork", "public interface UnitOfWork {}",
            "jakarta.transaction.Transactional", """
                    public @interface Transactional {
                        TxType value() default TxType.REQUIRED;
                        enum TxType { REQUIRED, MANDATORY }
                    }
                    """);

    List<String> brokenBy(String className, String body) {
        compile(Stream.of(SOUND, STUBS, Map.of(className, body)).flatMap(sources -> sources.entrySet().stream()));
        return RoomRules.broken("dev.graft.fixture", new ClassFileImporter().importPath(classes));
    }

    private void compile(Stream<Map.Entry<String, String>> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Source> units = sources.map(source -> Source.of(source.getKey(), source.getValue()))
                .toList();
        assertThat(compiler.getTask(
                                null,
                                null,
                                null,
                                List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")),
                                null,
                                units)
                        .call())
                .isTrue();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        private Source(String path, String text) {
            super(URI.create("string:///" + path + JavaFileObject.Kind.SOURCE.extension), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        static Source of(String className, String body) {
            String packageName = className.substring(0, className.lastIndexOf('.'));
            return new Source(className.replace('.', '/'), "package " + packageName + ";\n" + body);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
