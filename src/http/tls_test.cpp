// The server over TLS, with a certificate made in the test.
#include <gtest/gtest.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <cstdio>
#include <filesystem>

#include "http/raw_client.h"

namespace rahdari {
namespace {

/// A self-signed certificate of one day, made here, for localhost.
struct TestCertificate {
  std::string certificate;
  std::string key;
  TestCertificate() {
    const auto folder = std::filesystem::temp_directory_path() / ("rahdari-tls-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    certificate = (folder / "certificate.pem").string();
    key = (folder / "key.pem").string();
    EVP_PKEY* pair = EVP_EC_gen("P-256");
    X509* x509 = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(x509), 1);
    X509_gmtime_adj(X509_getm_notBefore(x509), 0);
    X509_gmtime_adj(X509_getm_notAfter(x509), 86400);
    X509_set_pubkey(x509, pair);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x509), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>("localhost"), -1, -1, 0);
    X509_set_issuer_name(x509, X509_get_subject_name(x509));
    X509_sign(x509, pair, EVP_sha256());
    std::FILE* file = std::fopen(certificate.c_str(), "w");
    PEM_write_X509(file, x509);
    std::fclose(file);
    file = std::fopen(key.c_str(), "w");
    PEM_write_PrivateKey(file, pair, nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(file);
    X509_free(x509);
    EVP_PKEY_free(pair);
  }
  ~TestCertificate() {
    std::error_code ec;
    std::filesystem::remove_all(std::filesystem::path(key).parent_path(), ec);
  }
};

/// What the server answers over TLS of at most `version`, or nothing when there is no handshake.
std::string ask_tls(std::uint16_t port, int version, std::string_view bytes) {
  RawClient client(port);
  SSL_CTX* context = SSL_CTX_new(TLS_client_method());
  SSL_CTX_set_security_level(context, 0);
  SSL_CTX_set_min_proto_version(context, TLS1_VERSION);
  SSL_CTX_set_max_proto_version(context, version);
  SSL* ssl = SSL_new(context);
  SSL_set_fd(ssl, client.fd());
  std::string answer;
  if (SSL_connect(ssl) == 1) {
    SSL_write(ssl, bytes.data(), static_cast<int>(bytes.size()));
    char read[4096];
    for (int count; (count = SSL_read(ssl, read, sizeof read)) > 0;)
      answer.append(read, static_cast<std::size_t>(count));
    EXPECT_EQ(SSL_get_shutdown(ssl) & SSL_RECEIVED_SHUTDOWN, SSL_RECEIVED_SHUTDOWN) << "no truncation";
  }
  SSL_free(ssl);
  SSL_CTX_free(context);
  ERR_clear_error();
  return answer;
}

TEST(Tls, AnswersFromVersionOnePointTwo) {
  const TestCertificate files;
  ServerOptions options;
  options.address = "0.0.0.0";
  options.tls_certificate = files.certificate;
  options.tls_key = files.key;
  Running running(say, options);
  const std::string closing = "Host: localhost\r\nConnection: close\r\n\r\n";
  const std::string two = get_request("/1") + "GET /2 HTTP/1.1\r\n" + closing;
  for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
    const std::string answer = ask_tls(running.port(), version, two);
    EXPECT_NE(answer.find("GET /1"), std::string::npos);
    EXPECT_NE(answer.find("GET /2"), std::string::npos);
    EXPECT_NE(ask_tls(running.port(), version, get_request("/..")).find("400 Bad Request"), std::string::npos);
  }
  EXPECT_EQ(ask_tls(running.port(), TLS1_1_VERSION, two), "");
  RawClient plain(running.port());
  plain.send(get_request("/"));
  EXPECT_EQ(plain.read_reply().status, 0) << "no plain HTTP on a TLS port";
}

TEST(Tls, KeyOfAnotherCertificateIsAFault) {
  const TestCertificate files;
  ServerOptions options;
  options.port = 0;
  options.tls_certificate = files.certificate;
  options.tls_key = files.certificate;
  const auto server = HttpServer::listen(options, say);
  ASSERT_FALSE(server);
  EXPECT_EQ(server.error().code, FaultCode::bad_file);
}

}  // namespace
}  // namespace rahdari
