import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/// Makes a key pair to sign policy bundles or audit checkpoints with (ES256), as PEM files: `java NewKey.java SECRET
/// PUBLIC`. The secret one is readable for its owner alone, and takes its place last: where it is, both are.
final class NewKey {
    void main(String... files) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        write(Path.of(files[1]), "PUBLIC KEY", pair.getPublic().getEncoded(), "rw-r--r--");
        write(Path.of(files[0]), "PRIVATE KEY", pair.getPrivate().getEncoded(), "rw-------");
    }

    private static void write(Path file, String kind, byte[] key, String mode) throws IOException {
        var body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(key);
        var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
        var part = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".pem", permissions);
        Files.writeString(part, "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
