package io.aiconnectors.databricks.offender.entra_libraries_stay_home.adapter.databricks;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record MsalOffender(IAuthenticationResult vendor) {}
