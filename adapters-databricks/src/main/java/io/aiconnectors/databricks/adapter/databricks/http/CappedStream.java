package io.aiconnectors.databricks.adapter.databricks.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A body that may not be longer than a number of bytes, and that knows whether it was read to its end.
final class CappedStream extends FilterInputStream {
    private final long limit;
    private long count;
    private boolean ended;

    CappedStream(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    boolean hasEnded() {
        return ended;
    }

    @Override
    public int read() throws IOException {
        var octet = in.read();
        counted(octet < 0 ? octet : 1);
        return octet;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var read = in.read(target, offset, length);
        counted(read);
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        var skipped = in.skip(wanted);
        counted((int) Math.min(skipped, Integer.MAX_VALUE));
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(int read) throws TooLargeException {
        if (read < 0) {
            ended = true;
            return;
        }
        count += read;
        if (count > limit) {
            throw new TooLargeException();
        }
    }

    /// The body goes on beyond the limit.
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
