package dev.graft.cdc.quarkus.outbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An entity's own fields as JSON, in the order in which they were written. May be personal: never printed. */
public final class PublicFields {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final byte[] json;

    private PublicFields(byte[] json) {
        this.json = json;
    }

    /** Writes the fields, e.g. {@code PublicFields.write(fields -> fields.text("name", doctor.name()))}. */
    public static PublicFields write(FieldsWriter writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            generator.writeStartObject();
            writer.write(new Fields(generator));
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("JSON is written to memory, which does not fail", e);
        }
        return new PublicFields(bytes.toByteArray());
    }

    /** The JSON object's bytes, not copied. */
    byte[] json() {
        return json;
    }

    @Override
    public String toString() {
        return "PublicFields[hidden]";
    }

    /** Writes the fields of one entity. */
    @FunctionalInterface
    public interface FieldsWriter {
        void write(Fields fields) throws IOException;
    }

    /** Fields by type; a null is written as null, so that every state has the same fields. */
    public static final class Fields {

        private final JsonGenerator generator;

        private Fields(JsonGenerator generator) {
            this.generator = generator;
        }

        /** A field whose value is written as its {@code toString}: texts, ids, dates and moments (ISO 8601). */
        public Fields text(String name, @Nullable Object value) throws IOException {
            if (value == null) {
                generator.writeNullField(name);
            } else {
                generator.writeStringField(name, value.toString());
            }
            return this;
        }

        /** A count or a sum, which may be beyond an {@code int}. */
        public Fields count(String name, long value) throws IOException {
            generator.writeNumberField(name, value);
            return this;
        }

        /** A field that is an object of fields, or null. */
        public Fields object(String name, @Nullable FieldsWriter value) throws IOException {
            if (value == null) {
                generator.writeNullField(name);
                return this;
            }
            generator.writeObjectFieldStart(name);
            value.write(this);
            generator.writeEndObject();
            return this;
        }

        public Fields number(String name, @Nullable Integer value) throws IOException {
            if (value == null) {
                generator.writeNullField(name);
            } else {
                generator.writeNumberField(name, value);
            }
            return this;
        }

        /** An exact decimal, written as text so that no reader rounds it. */
        public Fields decimal(String name, @Nullable BigDecimal value) throws IOException {
            return text(name, value == null ? null : value.toPlainString());
        }

        public Fields bool(String name, boolean value) throws IOException {
            generator.writeBooleanField(name, value);
            return this;
        }
    }
}
