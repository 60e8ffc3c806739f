package io.aiconnectors.databricks.adapter.aws;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/// Reads secrets by name from the SSM Parameter Store, as whoever AWS takes this process for.
///
/// A secret is a `SecureString` of at most 8 KB, the largest a parameter can be. One that is not encrypted is refused:
/// it
/// is readable to more people than whoever named it meant.
///
/// See https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html
public final class SsmSecrets implements AutoCloseable {
    private static final int MAX_LENGTH = 8 * 1024;

    /// Several times the largest parameter.
    private static final int MAX_ANSWER = 64 * 1024;

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_./:-]{1,1011}");

    private final SsmClient ssm;

    /// Connects to nothing yet.
    public SsmSecrets(SsmSettings settings) {
        this(settings, DefaultCredentialsProvider.builder().build());
    }

    SsmSecrets(SsmSettings settings, AwsCredentialsProvider credentials) {
        var builder = SsmClient.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(settings.deadline()))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallTimeout(settings.deadline())
                        .addExecutionInterceptor(new SizeLimit(MAX_ANSWER))
                        .build());
        settings.endpoint().ifPresent(builder::endpointOverride);
        this.ssm = builder.build();
    }

    /// Reads one secret. Never throws for what AWS answers, or does not.
    ///
    /// @throws IllegalArgumentException if no parameter can have this name
    public SsmSecret read(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the name of a parameter is up to 1011 letters, digits, dots, hyphens, underscores or slashes");
        }
        try {
            return secret(ssm.getParameter(request -> request.name(name).withDecryption(true))
                    .parameter());
        } catch (SdkException failure) {
            return Failures.classify(failure);
        }
    }

    private static SsmSecret secret(@Nullable Parameter parameter) {
        if (parameter == null) {
            return new SsmSecret.Unavailable("service_error");
        }
        var value = parameter.value();
        if (parameter.type() != ParameterType.SECURE_STRING) {
            return new SsmSecret.Unavailable("not_secure");
        }
        if (value == null || value.isBlank()) {
            return new SsmSecret.Unavailable("blank");
        }
        return value.length() > MAX_LENGTH
                ? new SsmSecret.Unavailable("too_large")
                : new SsmSecret.Found(Secret.of(value));
    }

    @Override
    public void close() {
        ssm.close();
    }
}
