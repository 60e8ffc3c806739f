package io.aiconnectors.databricks.offender.secrets_are_not_strings;

import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.secret.Secret;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record TypedInnocent(Secret token, PageToken nextToken, String nextPageToken) {
    static final String TOKEN_PARAMETER = "page_token";
}
