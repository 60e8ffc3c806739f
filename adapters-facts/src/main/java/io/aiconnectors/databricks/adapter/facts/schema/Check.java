package io.aiconnectors.databricks.adapter.facts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import io.aiconnectors.databricks.domain.remote.Misfit;
import java.util.List;

/// Holds a value against a schema, within the steps at hand.
final class Check {
    private static final int LONGEST_FIELD = 256;

    private Check() {}

    /// Where it does not fit; what stands there is not told.
    static List<Misfit> of(Schema schema, JsonNode value) {
        return schema.validate(Steps.current().context(), value, OutputFormat.DEFAULT).stream()
                .map(Check::misfit)
                .toList();
    }

    private static Misfit misfit(Error error) {
        return new Misfit(pointer(error), error.getKeyword());
    }

    /// To the property itself where one is missing or not known. A field whose name makes the pointer too long to tell
    /// is left to what it is in.
    private static String pointer(Error error) {
        var path = error.getInstanceLocation();
        var pointer = new StringBuilder();
        for (int index = 0; index < path.getNameCount(); index++) {
            if (!append(pointer, String.valueOf(path.getElement(index)))) {
                return pointer.toString();
            }
        }
        if (error.getProperty() != null) {
            append(pointer, error.getProperty());
        }
        return pointer.toString();
    }

    private static boolean append(StringBuilder pointer, String name) {
        var token = "/" + name.replace("~", "~0").replace("/", "~1");
        if (pointer.length() + token.length() > LONGEST_FIELD) {
            return false;
        }
        pointer.append(token);
        return true;
    }
}
