package io.aiconnectors.databricks.adapter.aws;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Stops reading an answer of AWS where the largest that is meant to be read has ended.
public final class SizeLimit implements ExecutionInterceptor {
    private final int maxBytes;

    /// Reads `maxBytes` of each answer and no more.
    public SizeLimit(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /// More was coming.
    public static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;

        Exceeded(int maxBytes) {
            super("an answer of AWS is at most " + maxBytes + " bytes here");
        }
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        return context.responseBody().map(body -> new Counted(body, maxBytes));
    }

    private static final class Counted extends FilterInputStream {
        private final int maxBytes;
        private int left;

        Counted(InputStream in, int maxBytes) {
            super(in);
            this.maxBytes = maxBytes;
            this.left = maxBytes;
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
                throw new Exceeded(maxBytes);
            }
        }
    }
}
