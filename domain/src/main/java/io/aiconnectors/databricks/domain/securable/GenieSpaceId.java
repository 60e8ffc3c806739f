package io.aiconnectors.databricks.domain.securable;

import java.util.List;
import java.util.regex.Pattern;

/// The id of a Genie space.
public record GenieSpaceId(String value) implements Securable {
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    public GenieSpaceId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidName("a Genie space id is up to 64 letters, digits, hyphens or underscores;"
                    + " list_genie_spaces gives the ids");
        }
    }

    @Override
    public Kind kind() {
        return Kind.GENIE_SPACE;
    }

    @Override
    public List<Securable> lineage() {
        return List.of(this);
    }

    @Override
    public String fullName() {
        return value;
    }
}
