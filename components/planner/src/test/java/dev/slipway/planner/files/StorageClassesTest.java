package dev.slipway.planner.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Backup;
import dev.slipway.model.StorageClass;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageClassesTest {
    @Test
    void amazonHasThemUnderAnyOfItsAddresses() {
        assertThat(StorageClasses.known(Optional.empty())).isTrue();
        assertThat(StorageClasses.known(Optional.of("https://s3.eu-central-1.amazonaws.com")))
                .isTrue();
        assertThat(StorageClasses.known(Optional.of("https://s3.cn-north-1.amazonaws.com.cn")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://minio.storage.svc:9000",
                "https://0123.r2.cloudflarestorage.com",
                "https://s3.eu-central-003.backblazeb2.com",
                "https://fra1.digitaloceanspaces.com",
                "https://amazonaws.com.example.net"
            })
    void noOtherStoreIsAskedForOne(String endpoint) {
        Backup backup = Backup.builder().storageClass(StorageClass.STANDARD_IA).build();
        boolean known = StorageClasses.known(Optional.of(endpoint));

        assertThat(known).isFalse();
        assertThat(StorageClasses.of(backup, known)).isEqualTo(StorageClass.STANDARD);
        assertThat(StorageClasses.note(backup, known)).isPresent();
    }
}
