package io.aiconnectors.databricks.adapter.oauth;

import io.aiconnectors.databricks.application.oauth.BeginAuthorization;
import io.aiconnectors.databricks.application.oauth.Consent;
import io.aiconnectors.databricks.application.oauth.ExchangeToken;
import io.aiconnectors.databricks.application.oauth.FinishSignIn;
import io.aiconnectors.databricks.application.oauth.RegisterClient;
import io.aiconnectors.databricks.application.oauth.RevokeToken;

/// What the endpoints can ask for.
public record OAuthVerbs(
        BeginAuthorization begin,
        Consent consent,
        FinishSignIn finish,
        ExchangeToken exchange,
        RevokeToken revoke,
        RegisterClient register) {}
