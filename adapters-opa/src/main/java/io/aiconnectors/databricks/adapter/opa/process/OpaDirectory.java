package io.aiconnectors.databricks.adapter.opa.process;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/// The files that an OPA of ours runs on.
record OpaDirectory(TokenFiles files) {
    private static final JsonMapper JSON = new JsonMapper();

    /// Writes all of them anew.
    ///
    /// @param token   for questions to OPA
    /// @param bundles origin of the server that hands out the bundle
    /// @param pass    the token of that server
    static OpaDirectory write(OpaProcessSettings settings, Secret token, URI bundles, Secret pass) throws IOException {
        var directory = new OpaDirectory(TokenFiles.write(settings.directory(), token));
        TokenFiles.writeForOwner(directory.passFile(), pass);
        var configuration = OpaConfiguration.of(
                bundles, directory.passFile(), directory.files().tokens(), settings.key(), settings.log());
        JSON.writeValue(directory.configuration().toFile(), configuration);
        return directory;
    }

    /// The file with the token in it, readable for its owner alone.
    Path tokenFile() {
        return files.tokenFile();
    }

    Path configuration() {
        return files.root().resolve("opa.json");
    }

    private Path passFile() {
        return files.root().resolve("bundle-token");
    }
}
