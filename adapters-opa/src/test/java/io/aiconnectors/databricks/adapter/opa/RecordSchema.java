package io.aiconnectors.databricks.adapter.opa;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// JSON Schema, draft 7, of what a record is written as.
///
/// A sealed interface is written as one object with the fields of all its records: OPA's type checker knows the fields
/// of one object, not which of them go together.
final class RecordSchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final SnakeCaseStrategy WIRE = new SnakeCaseStrategy();

    private RecordSchema() {}

    static String document(String title, Class<? extends Record> record) throws JsonProcessingException {
        var root = NODES.objectNode()
                .put("$schema", "http://json-schema.org/draft-07/schema#")
                .put("title", title);
        root.setAll(object(record));
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        return JsonMapper.builder().build().writer(printer).writeValueAsString(root) + "\n";
    }

    private static ObjectNode object(Class<?> type) {
        var variants = variants(type);
        var fields = new LinkedHashMap<String, ObjectNode>();
        var required = new LinkedHashSet<String>();
        var kind = type.getAnnotation(JsonTypeInfo.class);
        if (kind != null) {
            fields.put(kind.property(), scalar("string"));
            required.add(kind.property());
        }
        variants.forEach(variant -> Arrays.stream(variant.getRecordComponents())
                .forEach(component -> fields.merge(name(component), schema(component), RecordSchema::wider)));
        variants.stream()
                .map(RecordSchema::always)
                .reduce((first, second) -> {
                    first.retainAll(second);
                    return first;
                })
                .ifPresent(required::addAll);

        var node = scalar("object").put("additionalProperties", false);
        if (!required.isEmpty()) {
            fields.keySet().stream().filter(required::contains).forEach(node.withArray("required")::add);
        }
        node.set("properties", NODES.objectNode().setAll(fields));
        return node;
    }

    private static List<Class<?>> variants(Class<?> type) {
        return type.isSealed() ? List.of(type.getPermittedSubclasses()) : List.of(type);
    }

    /// The fields that are written whatever their value.
    private static Set<String> always(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> !leftOutWhenNull(component))
                .map(RecordSchema::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The schema of a field that one variant may write as null while another does not.
    private static ObjectNode wider(ObjectNode one, ObjectNode other) {
        return one.path("type").isArray() ? one : other;
    }

    private static ObjectNode schema(RecordComponent component) {
        var node = schema(component.getAnnotatedType());
        var mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (mayBeNull && !leftOutWhenNull(component)) {
            var type = node.path("type").textValue();
            node.putArray("type").add(type).add("null");
        }
        return node;
    }

    private static ObjectNode schema(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            var arguments = generic.getAnnotatedActualTypeArguments();
            var last = schema(arguments[arguments.length - 1]);
            return arguments.length == 1
                    ? scalar("array").set("items", last)
                    : scalar("object").set("additionalProperties", last);
        }
        var plain = (Class<?>) type.getType();
        if (plain == String.class) {
            return scalar("string");
        }
        if (plain == boolean.class) {
            return scalar("boolean");
        }
        if (plain == int.class) {
            return scalar("integer");
        }
        if (plain == JsonNode.class) {
            return scalar("object");
        }
        if (plain.isEnum()) {
            var node = scalar("string");
            constants(plain).forEach(node.withArray("enum")::add);
            return node;
        }
        return object(plain);
    }

    private static Stream<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(constant -> constant.getAnnotation(JsonProperty.class).value());
    }

    private static boolean leftOutWhenNull(RecordComponent component) {
        // Jackson's annotation goes to the accessor, not to the component.
        return component.getAccessor().isAnnotationPresent(JsonInclude.class);
    }

    private static String name(RecordComponent component) {
        return WIRE.translate(component.getName());
    }

    private static ObjectNode scalar(String type) {
        return NODES.objectNode().put("type", type);
    }
}
