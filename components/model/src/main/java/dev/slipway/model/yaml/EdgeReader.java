package dev.slipway.model.yaml;

import dev.slipway.model.Cdn;
import dev.slipway.model.Hsts;
import dev.slipway.model.SecurityHeaders;
import dev.slipway.model.Tls;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads how the public side is protected: encryption, content delivery network, headers. */
final class EdgeReader {
    private EdgeReader() {}

    static Tls tls(Fields fields) {
        Tls.Builder tls = Tls.builder();
        fields.texts("versions").ifPresent(tls::versions);
        fields.section("hsts", EdgeReader::hsts).ifPresent(tls::hsts);
        if (fields.isOff("hsts")) {
            tls.withoutHsts();
        }
        fields.flag("ocspStapling").ifPresent(tls::ocspStapling);
        fields.flag("redirectHttp").ifPresent(tls::redirectHttp);
        return tls.build();
    }

    private static Hsts hsts(Fields fields) {
        Hsts.Builder hsts = Hsts.builder();
        fields.duration("maxAge").ifPresent(hsts::maxAge);
        fields.flag("includeSubDomains").ifPresent(hsts::includeSubDomains);
        fields.flag("preload").ifPresent(hsts::preload);
        return hsts.build();
    }

    static Cdn cdn(Fields fields) {
        Cdn.Builder cdn = Cdn.builder();
        fields.text("provider").ifPresent(cdn::provider);
        fields.texts("trustedRanges").ifPresent(cdn::trustedRanges);
        return cdn.build();
    }

    /** The defaults with what the app file says put over them; false leaves a header out. */
    static Map<String, String> headers(Map<String, String> own) {
        Map<String, String> headers = new LinkedHashMap<>(SecurityHeaders.DEFAULTS);
        own.forEach((name, value) -> {
            if (value.equals("false")) {
                headers.remove(name);
            } else {
                headers.put(name, value);
            }
        });
        return headers;
    }
}
