package dev.slipway.components.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteFilesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "index.html|text/html; charset=utf-8",
                "assets/app.3f2a.js|text/javascript; charset=utf-8",
                "logo.svg|image/svg+xml",
                "LICENSE|application/octet-stream"
            })
    void browsersAreToldWhatAFileIs(String key, String type) {
        assertThat(SiteFiles.contentType(key)).isEqualTo(type);
    }
}
