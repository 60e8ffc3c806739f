package io.aiconnectors.databricks.adapter.aws.ssm;

import io.aiconnectors.databricks.adapter.aws.AwsFailure;
import io.aiconnectors.databricks.adapter.aws.SizeLimit;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParametersResponse;
import software.amazon.awssdk.services.ssm.model.InvalidKeyIdException;

/// Reads parameters by name from the SSM Parameter Store, as whoever AWS takes this process for.
///
/// AWS refuses a whole question because of one name in it, and does not say in a form to rely on because of which. So
/// after a refusal each name is asked for alone, and one that is refused is asked for once more without decryption:
/// where that is granted, it is the key that we may not use.
///
/// See https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html
public final class SsmParameters implements AutoCloseable {
    /// As many as AWS answers at once.
    private static final int TOGETHER = 10;

    /// Several times ten of the largest.
    private static final int MAX_ANSWER = 512 * 1024;

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_./:-]{1,1011}");

    private final SsmClient ssm;
    private final Permissions permissions;

    /// Connects to nothing yet.
    public SsmParameters(SsmSettings settings) {
        this(settings, DefaultCredentialsProvider.builder().build());
    }

    SsmParameters(SsmSettings settings, AwsCredentialsProvider credentials) {
        var region = Region.of(settings.region());
        var builder = SsmClient.builder()
                .region(region)
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
        this.permissions = Permissions.in(region);
    }

    /// Whether a parameter could have this name, which may also be its ARN, with a version or a label behind it.
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /// Reads them all, ten at a time. Never throws for what AWS answers, or does not.
    ///
    /// @return for each name what came of it
    /// @throws IllegalArgumentException if no parameter can have one of these names
    public Map<String, SsmParameter> read(Collection<String> names) {
        if (!names.stream().allMatch(SsmParameters::isName)) {
            throw new IllegalArgumentException(
                    "the name of a parameter is up to 1011 letters, digits, dots, hyphens, underscores, colons or slashes");
        }
        var found = new TreeMap<String, SsmParameter>();
        var sorted = List.copyOf(new TreeSet<>(names));
        for (int from = 0; from < sorted.size(); from += TOGETHER) {
            found.putAll(together(sorted.subList(from, Math.min(sorted.size(), from + TOGETHER))));
        }
        return found;
    }

    private Map<String, SsmParameter> together(List<String> names) {
        var found = new TreeMap<String, SsmParameter>();
        if (names.size() > 1) {
            try {
                found.putAll(Answer.read(ask(names, true)));
            } catch (AwsServiceException refused) {
                // Asked for one by one below, so that it is known which was refused; unless nobody is to ask now.
                if (refused.isThrottlingException() || refused.statusCode() >= 500) {
                    names.forEach(name -> found.put(name, unavailable(refused)));
                }
            } catch (SdkException failure) {
                names.forEach(name -> found.put(name, unavailable(failure)));
            }
        }
        found.keySet().retainAll(names);
        names.forEach(name -> found.computeIfAbsent(name, this::alone));
        return found;
    }

    private SsmParameter alone(String name) {
        try {
            return Answer.readOne(ask(List.of(name), true), name);
        } catch (InvalidKeyIdException _) {
            return permissions.decrypt(name);
        } catch (SdkException failure) {
            return AwsFailure.of(failure) == AwsFailure.DENIED ? denied(name) : unavailable(failure);
        }
    }

    private SsmParameter denied(String name) {
        try {
            ask(List.of(name), false);
            return permissions.decrypt(name);
        } catch (SdkException _) {
            return permissions.read(name);
        }
    }

    private GetParametersResponse ask(List<String> names, boolean decrypted) {
        return ssm.getParameters(request -> request.names(names).withDecryption(decrypted));
    }

    private static SsmParameter unavailable(SdkException failure) {
        return new SsmParameter.Unavailable(AwsFailure.of(failure).code());
    }

    @Override
    public void close() {
        ssm.close();
    }
}
