"""The presigned login of S3 against the example of its documentation."""

from datetime import date

from strongroom.checks._presigned import presigned


def test_a_presigned_request_is_the_one_of_amazon_s_own_example():
    # Amazon S3 API reference, "Authenticating Requests: Using Query Parameters", GET test.txt.
    path = presigned(
        "AKIAIOSFODNN7EXAMPLE",
        b"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "examplebucket.s3.amazonaws.com",
        "/test.txt",
        date(2013, 5, 24),
    )
    assert path.endswith(
        "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"
    )
    assert (
        "X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request" in path
    )
    assert "wJalr" not in path
