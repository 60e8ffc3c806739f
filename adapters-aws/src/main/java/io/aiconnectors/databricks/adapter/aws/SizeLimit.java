package io.aiconnectors.databricks.adapter.aws;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Stops reading an answer at 64 KiB, which is several times the largest parameter.
final class SizeLimit implements ExecutionInterceptor {
    private static final int MAX_BYTES = 64 * 1024;

    /// More was coming.
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("an answer of the Parameter Store is at most " + MAX_BYTES + " bytes");
        }
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        return context.responseBody().map(Counted::new);
    }

    private static final class Counted extends FilterInputStream {
        private int left = MAX_BYTES;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var value = super.read();
            if (value >= 0) {
                count(1);
            }
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws Exceeded {
            left -= read;
            if (left < 0) {
                throw new Exceeded();
            }
        }
    }
}
